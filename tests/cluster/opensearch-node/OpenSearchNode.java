import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.plugins.Plugin;

/** One node of OpenSearch in this process, with the modules that a search index needs: {@code OpenSearchNode NAME FOLDER SETTING=VALUE…} */
public final class OpenSearchNode {
  private static final String[] MODULES = {
    "org.opensearch.analysis.common.CommonAnalysisPlugin",
    "org.opensearch.painless.PainlessPlugin",
    "org.opensearch.index.mapper.MapperExtrasPlugin",
    "org.opensearch.index.reindex.ReindexPlugin",
    "org.opensearch.transport.Netty4Plugin",
  };

  public static void main(String[] args) throws Exception {
    Settings.Builder settings = Settings.builder().put("node.name", args[0]).put("path.home", args[1]);
    for (int i = 2; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      settings.put(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    List<Class<? extends Plugin>> modules = new ArrayList<>();
    for (String module : MODULES) modules.add(Class.forName(module).asSubclass(Plugin.class));
    var environment =
        InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), Path.of(args[1], "config"), () -> args[0]);
    OpenSearchRunnerNode node = new OpenSearchRunnerNode(environment, modules);
    node.start();
    System.out.println("started " + args[0]);
    new CountDownLatch(1).await();
  }
}
