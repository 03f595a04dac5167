package io.lintuan.workload.tour;

import io.lintuan.workload.api.ApiClient;
import io.lintuan.workload.api.InFlight;
import io.lintuan.workload.api.Patience;
import io.lintuan.workload.api.Witness;
import io.lintuan.workload.settings.Settings;
import io.lintuan.workload.tour.chapter.Chapter;
import io.lintuan.workload.tour.stage.Stage;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tour deals}: exit code 0 when every chapter ended as it promises, 1 when one did not, 2 for a wrong call. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = {
            "Plays deals through the public API of the running stack and prints what became of orders and money.",
            "Exit code: 0 every chapter ended as it promises; 1 one did not, with a sentence for each difference; 2 wrong call."
        })
public final class TourCommand implements Callable<Integer> {
    private static final String CHANNEL = "tour";

    @Parameters(paramLabel = "WHAT", description = "deals")
    private String what;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!what.equals("deals")) {
            throw new ParameterException(spec.commandLine(), "there is no tour of '" + what + "', only of deals");
        }
        Settings settings = Settings.from(System.getenv());
        HttpClient http = ApiClient.http();
        InFlight inFlight = new InFlight(16);
        ApiClient api = new ApiClient(http, settings.apiUrl(), CHANNEL, inFlight, Patience.DEFAULT, Witness.NONE);
        ApiClient provider =
                new ApiClient(http, settings.paymentUrl(), CHANNEL, inFlight, Patience.DEFAULT, Witness.NONE);
        Stage stage = Stage.open(api, provider, Clock.systemUTC());
        return new DealTour(stage, System.out, ZoneId.systemDefault()).run(Chapter.all());
    }
}
