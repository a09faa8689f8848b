using Seatrial.Engine.Controls;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Deployment;

public sealed class DeployJobTests
{
    private static string Workflow(string job, string step, string on = "push", string more = "") =>
        $"on: {on}\njobs:\n  {job}:\n    runs-on: ubuntu-latest\n{more}    steps:\n      - {step}\n";

    [Theory]
    [InlineData("main.yml", "deploy", "run: flyctl deploy", "Fly.io Unstated")]
    [InlineData("main.yml", "deploy-staging", "run: flyctl deploy", "Fly.io Staging")]
    [InlineData("release.yml", "ship", "run: kubectl apply -f k8s", "kubectl Unstated")]
    [InlineData("main.yml", "check", "run: kubectl apply -f k8s", "")]
    [InlineData("deploy-docs.yml", "deploy", "uses: actions/deploy-pages@v4", "")]
    [InlineData("e2e.yml", "deploy", "run: helm install shop", "")]
    [InlineData("main.yml", "preview", "run: vercel deploy", "")]
    public void Jobs_that_deploy_the_application_are_deploy_targets(string file, string job, string step, string expected) =>
        Assert.Equal(expected, Targets(new JudgedRepository(($".github/workflows/{file}", Workflow(job, step)))));

    [Fact]
    public void What_runs_for_pull_requests_alone_deploys_nothing() =>
        Assert.Equal(
            "",
            Targets(new JudgedRepository((".github/workflows/main.yml", Workflow("deploy", "run: flyctl deploy", "pull_request"))))
        );

    [Fact]
    public void The_environment_of_a_job_says_its_stage() =>
        Assert.Equal(
            "Fly.io Production",
            Targets(
                new JudgedRepository(
                    (".github/workflows/main.yml", Workflow("push", "run: flyctl deploy", more: "    environment: production\n"))
                )
            )
        );

    [Theory]
    [InlineData("run: flyctl deploy\n        env:\n          SESSION_SECRET: ${{ secrets.SESSION_SECRET }}", true)]
    [InlineData("run: flyctl deploy -e DATABASE_URL=${{ secrets.DATABASE_URL }}", true)]
    [InlineData("run: flyctl deploy\n        env:\n          FLY_API_TOKEN: ${{ secrets.FLY_API_TOKEN }}", false)]
    [InlineData("run: flyctl deploy # secrets.SESSION_SECRET", false)]
    [InlineData("run: npm test\n        env:\n          SESSION_SECRET: ${{ secrets.SESSION_SECRET }}", false)]
    public void Secrets_of_the_application_that_a_deploy_job_is_given_come_from_the_store_of_the_pipeline(string step, bool passes) =>
        Assert.Equal(
            passes ? ControlStatus.Pass : ControlStatus.Unknown,
            new JudgedRepository((".github/workflows/main.yml", Workflow("deploy", step))).Judge("SEC-4").Status
        );

    [Fact]
    public void A_library_with_a_deploy_job_is_operated()
    {
        var library = new JudgedRepository((".github/workflows/main.yml", Workflow("deploy", "run: flyctl deploy"))) { Kind = "library" };
        Assert.NotEqual(ControlStatus.NotApplicable, library.Judge("OBS-5").Status);
    }

    [Fact]
    public void Manifests_among_the_sources_of_a_tool_are_what_it_writes_for_others()
    {
        const string Pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: addon}\nspec:\n  containers:\n    - {name: addon, image: x/addon, ports: [{containerPort: 80}]}\n";
        Assert.Equal(
            ControlStatus.NotApplicable,
            new JudgedRepository(("models/addons/pod.yaml", Pod)) { Kind = "cli" }
                .Judge("OBS-5")
                .Status
        );
        Assert.Equal(
            ControlStatus.Fail,
            new JudgedRepository(("k8s/pod.yaml", Pod)) { Kind = "cli" }
                .Judge("OBS-5")
                .Status
        );
    }

    [Theory]
    [InlineData("cli", "netlify.toml", true)]
    [InlineData("cli", "Procfile", false)]
    [InlineData("service", "netlify.toml", false)]
    public void A_host_of_pages_holds_the_handbook_of_a_tool(string kind, string path, bool notApplicable) =>
        Assert.Equal(
            notApplicable,
            new JudgedRepository((path, "")) { Kind = kind }
                .Judge("OBS-6")
                .Status == ControlStatus.NotApplicable
        );

    private static string Targets(JudgedRepository repository) =>
        string.Join(' ', repository.Facts<DeployTargetFact>().Select(t => $"{t.Platform} {t.Stage}"));
}
