package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import io.lintuan.local.flink.CountingJob;
import io.lintuan.local.launcher.fake.FakeApi;
import io.lintuan.local.launcher.fake.FakeProvider;
import io.lintuan.local.launcher.fake.FakeWorkload;
import java.nio.file.Path;
import java.util.List;

/** The launcher with the real engines and a real Flink, but other programs in the product's places. */
public final class FakeLauncher {
    static final Mains MAINS = new Mains(
            FakeApi.class.getName(),
            FakeProvider.class.getName(),
            FakeWorkload.class.getName(),
            List.of(CountingJob.class.getName()));

    private FakeLauncher() {}

    /** Arguments: project, state directory, verb and its own arguments. */
    public static void main(String[] arguments) {
        Project project = new Project(Path.of(arguments[0]), MAINS);
        Path state = Path.of(arguments[1]);
        Terminal terminal = new Terminal(System.out);
        try {
            if ("replay".equals(arguments[2])) {
                List<String> rest = List.of(arguments).subList(3, arguments.length);
                System.exit(new Visit("replay", project, state, terminal).run(System.getenv(), rest));
            }
            boolean demo = "demo".equals(arguments[2]);
            System.exit(new Up(project, StateDirectory.kept(state), terminal).run(System.getenv(), demo));
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
