using System.Text;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Containers;

public sealed class KubernetesTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
        spec:
          template:
            spec:
              containers:
                - name: api
                  image: ghcr.io/shop/api:1.4
                  ports: [{ containerPort: 8080 }]
                  env:
                    - name: DB_PASSWORD
                      valueFrom: { secretKeyRef: { name: db, key: password } }
        """;

    [Fact]
    public void A_deployment_without_probes_fails_at_its_container() =>
        Assert.Equal(
            ["observability/no-health-check k8s/api.yaml:9"],
            new JudgedRepository(("k8s/api.yaml", Deployment)).Findings("OBS-5")
        );

    [Fact]
    public void A_probe_passes_with_its_line()
    {
        string probed = Deployment + "\n          readinessProbe:\n            httpGet: { path: /health, port: 8080 }\n";
        var judgement = new JudgedRepository(("k8s/api.yaml", probed)).Judge("OBS-5");
        Assert.Equal(ControlStatus.Pass, judgement.Status);
        Assert.Equal(15, judgement.Evidence[0].Location!.Line);
    }

    [Fact]
    public void A_reference_to_a_secret_passes_and_a_literal_fails()
    {
        Assert.Equal(ControlStatus.Pass, new JudgedRepository(("k8s/api.yaml", Deployment)).Judge("SEC-4").Status);
        string literal = Deployment.Replace(
            "valueFrom: { secretKeyRef: { name: db, key: password } }",
            $"value: {Guid.NewGuid():N}",
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["secret-stores/literal-in-deployment k8s/api.yaml:14"],
            new JudgedRepository(("k8s/api.yaml", literal)).Findings("SEC-4")
        );
    }

    [Fact]
    public void A_committed_secret_fails_and_its_value_is_nowhere()
    {
        // The value, not its base64, is judged: whatever the draw, its text has the form of a generated password.
        string value = Convert.ToBase64String(Encoding.ASCII.GetBytes($"Kx9{Guid.NewGuid():N}"));
        var repository = new JudgedRepository(
            ("k8s/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: {value}\n")
        );
        var finding = Assert.Single(repository.Judge("SEC-4").Findings);
        Assert.Equal("k8s/secret.yaml:6", finding.Location.ToString());
        Assert.DoesNotContain(value, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_whose_base64_looks_like_a_path_is_a_value()
    {
        // Any byte from 0xFC on makes the first digit a slash; 'ü' in UTF-8 begins with 0xC3, so bytes that are no text are taken.
        string value = Convert.ToBase64String([0xFE, .. Guid.NewGuid().ToByteArray()]);

        Assert.Single(
            new JudgedRepository(("k8s/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: {value}\n"))
                .Judge("SEC-4")
                .Findings
        );
    }

    [Theory]
    [InlineData("password: Y2hhbmdlLW1l")]
    [InlineData("password: JHtEQl9QQVNTV09SRH0=")]
    [InlineData("password: <base64 of the password>")]
    [InlineData("password: {{ .Values.password | b64enc }}")]
    [InlineData("password: \"${DB_PASSWORD}\"")]
    [InlineData("password: \"\"")]
    public void A_secret_without_a_value_is_a_template(string line) =>
        Assert.Empty(
            new JudgedRepository(("k8s/secret.yaml", $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  {line}\n")).Findings(
                "SEC-4"
            )
        );

    [Fact]
    public void Reads_a_helm_template_without_rendering_it()
    {
        const string Chart = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ include "shop.fullname" . }}
              labels:
                {{- include "shop.labels" . | nindent 4 }}
            spec:
              {{- if not .Values.autoscaling.enabled }}
              replicas: {{ .Values.replicaCount }}
              {{- end }}
              template:
                spec:
                  containers:
                    - name: {{ .Chart.Name }}
                      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                      ports:
                        - containerPort: 80
                      livenessProbe:
                        httpGet: { path: /live, port: http }
            """;
        var repository = new JudgedRepository(("charts/shop/templates/deployment.yaml", Chart));
        Assert.Empty(repository.Gaps);
        Assert.Equal(18, repository.Judge("OBS-5").Evidence[0].Location!.Line);
    }

    [Fact]
    public void A_template_that_is_no_yaml_is_a_gap_and_does_not_make_the_run_incomplete()
    {
        var repository = new JudgedRepository(
            ("charts/shop/templates/x.yaml", "apiVersion: v1\nkind: ConfigMap\nname: {{ .Name }}\ndata: [open\n")
        );
        var gap = Assert.Single(repository.Gaps, g => g.Kind == GapKind.NotSupported);
        Assert.False(gap.MakesRunIncomplete);
    }

    [Fact]
    public void A_job_that_dumps_the_database_is_a_backup_of_it()
    {
        const string Job =
            "apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: backup }\nspec:\n  schedule: '0 3 * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: dump\n              image: postgres:17\n              command: [sh, -c, 'pg_dump $DB | gzip > /backup/db.gz']\n";
        const string Store =
            "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec:\n  template:\n    spec:\n      containers:\n        - { name: db, image: 'postgres:17' }\n";
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository(("k8s/db.yaml", Store)).Judge("REC-2").Status);
        Assert.Equal(ControlStatus.Pass, new JudgedRepository(("k8s/db.yaml", Store), ("k8s/backup.yaml", Job)).Judge("REC-2").Status);
    }

    [Fact]
    public void Alert_rules_and_monitors_are_evidence()
    {
        var repository = new JudgedRepository(
            (
                "k8s/rule.yaml",
                "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: down }\nspec: { groups: [] }\n"
            ),
            ("k8s/monitor.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }\nspec: {}\n")
        );
        Assert.Equal(ControlStatus.Pass, repository.Judge("OBS-6").Status);
        Assert.Equal(ControlStatus.Pass, repository.Judge("OBS-4").Status);
        Assert.All(repository.Facts<TelemetryFact>(), t => Assert.Equal(2, t.Location.Line));
    }
}
