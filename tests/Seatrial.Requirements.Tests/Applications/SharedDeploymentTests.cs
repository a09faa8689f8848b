using CsCheck;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Tests.Applications;

/// <summary>Deployment files of a repository with many applications: what they say of one service reaches that application.</summary>
public sealed class SharedDeploymentTests
{
    private const string Express = """{"scripts": {"start": "node ."}, "dependencies": {"express": "4"}}""";

    private static readonly (string Path, string Text)[] Services =
    [
        .. new[] { "cart", "checkout", "mail", "front_end" }.Select(n => ($"src/{n}/package.json", Express)),
    ];

    private static readonly (string Path, string Text) Cart = (
        "k8s/all.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: cart
        spec:
          template:
            spec:
              containers:
                - name: server
                  image: registry.example/shop/cart:1
                  ports: [{containerPort: 80}]
                  readinessProbe: {httpGet: {path: /health, port: 80}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: shop
        spec:
          template:
            spec:
              containers:
                - name: server
                  image: registry.example/shop-checkout:${TAG}
                  ports: [{containerPort: 80}]
                - name: web
                  image: registry.example/front-end@sha256:00
                  ports: [{containerPort: 80}]
        """
    );

    private static readonly (string Path, string Text) Mail = (
        "k8s/mail/deployment.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: "{{ .Release.Name }}"
        spec:
          template:
            spec:
              containers:
                - name: server
                  image: "{{ .Values.image }}"
                  ports: [{containerPort: 80}]
        """
    );

    private static readonly (string Path, string Text)[] Everything = [.. Services, Cart, Mail];

    [Fact]
    public void The_probe_of_one_service_passes_that_application_alone()
    {
        var judged = new Repository(Everything).Scopes().ToDictionary(s => s.Application.Name, HealthOf, StringComparer.Ordinal);

        Assert.Equal(ControlStatus.Pass, judged["cart"].Status);
        Assert.Equal("Kubernetes runs 'server' without a health check. k8s/all.yaml:22", Message(judged["checkout"]));
        Assert.Equal("Kubernetes runs 'web' without a health check. k8s/all.yaml:25", Message(judged["front_end"]));
        Assert.Equal("Kubernetes runs 'server' without a health check. k8s/mail/deployment.yaml:9", Message(judged["mail"]));
    }

    [Fact]
    public void A_service_that_fits_no_application_is_of_those_that_no_deployment_names()
    {
        var scopes = new Repository([
            .. Services.Take(3),
            (
                "compose.yaml",
                """
                services:
                  cart:
                    image: shop/cart
                    restart: always
                  checkout:
                    build: {context: ., dockerfile: src/checkout/Dockerfile}
                    restart: always
                  worker-pool:
                    build: .
                    ports: ["80:80"]
                    restart: always
                  db:
                    image: postgres:16
                """
            ),
        ]).Scopes().ToDictionary(s => s.Application.Name, s => s.Facts, StringComparer.Ordinal);

        Assert.Equal(["cart"], Workloads(scopes["cart"]));
        Assert.Equal(["checkout"], Workloads(scopes["checkout"]));
        Assert.Equal(["db", "worker-pool"], Workloads(scopes["mail"]));
        Assert.All(scopes.Values, f => Assert.Single(f.Of<DataStoreFact>()));
    }

    [Theory]
    [InlineData(
        "render.yaml",
        "services:\n  - type: web\n    name: shop-cart\n  - type: web\n    name: two\n    rootDir: src/mail\n",
        "shop-cart:cart two:mail"
    )]
    [InlineData(".do/app.yaml", "services:\n  - name: a\n    source_dir: /src/cart\n  - name: mail\n", "a:cart mail:mail")]
    [InlineData("deploy/fly.toml", "app = 'shop-checkout'\n[http_service]\ninternal_port = 80\n", "shop-checkout:checkout")]
    public void Service_lists_of_platforms_name_the_application_or_its_folder(string path, string text, string expected)
    {
        var repository = new Repository([.. Services, (path, text)]);
        var attribution = repository.Attribution();
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                repository
                    .Facts.Of<WorkloadFact>()
                    .Select(w => $"{w.Name}:{string.Join(',', attribution.Of(w.Location).Select(a => a.Name))}")
            )
        );
    }

    [Theory]
    [InlineData("docker/cart/Dockerfile", "cart")]
    [InlineData("Dockerfile.mail", "mail")]
    [InlineData("charts/front-end/values.yaml", "front_end")]
    [InlineData(".github/workflows/cart.yml", "cart checkout front_end mail")]
    [InlineData("docs/cart/backup.md", "cart checkout front_end mail")]
    public void Only_deployment_files_are_told_apart_by_their_names(string path, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ' ',
                new Repository(Everything).Attribution().Of(new SourceLocation(path, 1)).Select(a => a.Name).Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void Attribution_does_not_depend_on_the_order_of_files()
    {
        string expected = Describe(Everything);
        Gen.Shuffle(Everything).Sample(files => Assert.Equal(expected, Describe(files)), iter: 30);
    }

    private static string Describe((string Path, string Text)[] files) =>
        string.Join(
            '\n',
            new Repository(files)
                .Scopes()
                .OrderBy(s => s.Application.Name, StringComparer.Ordinal)
                .Select(s => $"{s.Application.Name}: {string.Join(' ', s.Facts.All.Select(f => $"{f.GetType().Name}@{f.Location}"))}")
        );

    private static IEnumerable<string> Workloads(FactSet facts) =>
        facts.Of<WorkloadFact>().Select(w => w.Name).Order(StringComparer.Ordinal);

    private static string Message(Judgement judgement) =>
        Assert.Single(judgement.Findings) is var finding ? $"{finding.Message} {finding.Location}" : "";

    private static Judgement HealthOf(ApplicationScope scope)
    {
        var view = new ApplicationView(
            scope.Application,
            scope.Facts,
            new(),
            new Coverage
            {
                FilesListed = 0,
                FilesRead = 0,
                BytesRead = 0,
            },
            new RepositoryState { Name = "shop" },
            new DateOnly(2026, 3, 1)
        );
        return Slices.All.SelectMany(s => s.Judges).Single(j => j.ControlId == "OBS-5").Judge(view);
    }
}
