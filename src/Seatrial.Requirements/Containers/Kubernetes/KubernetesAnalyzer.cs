using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>Reads Kubernetes manifests and, without rendering them, Helm templates.</summary>
internal sealed class KubernetesAnalyzer : IFileAnalyzer
{
    public string Name => "kubernetes";

    public bool Accepts(WorkspaceFile file) =>
        (file.Extension.SequenceEqual(".yaml") || file.Extension.SequenceEqual(".yml"))
        && !file.Path.Contains("crds/", StringComparison.Ordinal)
        && !file.Path.StartsWith(".github/", StringComparison.Ordinal);

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (content.Utf8.IndexOf("apiVersion:"u8) < 0 || content.Utf8.IndexOf("kind:"u8) < 0)
        {
            return;
        }

        var stage = DeploymentStages.Of(content.File);
        bool announced = false;
        var documents = Documents(content, collector);
        for (int i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            var item = new KubernetesObject(content.File.Path, document, stage);
            if (document["apiVersion"].Text is null || item.Kind.Length == 0)
            {
                continue;
            }

            Read(item, collector);
            KubernetesParts.Read(item, i + 1 < documents.Count ? documents[i + 1].Line - 1 : int.MaxValue, collector);
            if (!announced && item.PodTemplate.IsMap)
            {
                announced = true;
                collector.Add(new DeployTargetFact(item.Place, "Kubernetes", stage));
            }
        }
    }

    private static IReadOnlyList<DocumentNode> Documents(FileContent content, FactCollector collector)
    {
        if (!HelmTemplate.IsTemplate(content.Text))
        {
            return collector.ReadYaml(content);
        }

        var result = YamlDocuments.Parse(HelmTemplate.Flatten(content.Text));
        if (!result.IsParsed)
        {
            const string Detail =
                "A Helm template that cannot be read without rendering it. Render it with 'helm template' and check the output to have it analysed.";
            collector.AddGap(new CoverageGap(content.File.Path, GapKind.NotSupported, Detail));
        }

        return result.Documents;
    }

    private static void Read(KubernetesObject item, FactCollector collector)
    {
        if (KubernetesKinds.SecretStores.TryGetValue(item.Kind, out string? store))
        {
            collector.Add(new SecretReferenceFact(item.Place, store, item.Stage));
        }

        if (KubernetesKinds.Telemetry.TryGetValue(item.Kind, out var telemetry))
        {
            collector.Add(new TelemetryFact(item.Place, telemetry.Kind, telemetry.Technology, item.Stage));
        }

        if (KubernetesKinds.Backups.TryGetValue(item.Qualified, out var backup))
        {
            collector.Add(new BackupFact(item.Place, BackupState.Enabled, backup.Tool, backup.Covers, item.Name, item.Stage));
        }

        if (KubernetesKinds.Rollbacks.TryGetValue(item.Qualified, out string? rollback))
        {
            collector.Add(new RollbackFact(item.Place, RollbackKind.DeploymentRollback, rollback, item.Stage));
        }

        if (item is { Kind: "Cluster", Qualified: "postgresql/Cluster" })
        {
            ReadCloudNativePostgres(item, collector);
        }
        else if (item is { Kind: "Secret", Qualified: "core/Secret" })
        {
            ReadSecret(item, collector);
        }
        else if (item.Kind == "Ingress")
        {
            ReadIngress(item, collector);
        }
        else if (item.PodTemplate.IsMap)
        {
            KubernetesWorkloads.Read(item, collector);
        }
    }

    private static void ReadCloudNativePostgres(KubernetesObject item, FactCollector collector)
    {
        collector.Add(new DataStoreFact(item.Place, "postgresql", item.Name, StoreKind.Database, "CloudNativePG", item.Stage));
        if (item.Node["spec"].Find("backup") is { } backup)
        {
            collector.Add(
                new BackupFact(
                    new SourceLocation(item.Path, backup.Line),
                    BackupState.Enabled,
                    "CloudNativePG",
                    item.Name,
                    "spec.backup",
                    item.Stage
                )
            );
        }
    }

    /// <summary>
    /// What the base64 of a value stands for, in hexadecimal digits where it is no text; what is no base64 (a template, a placeholder)
    /// stays as it is written.
    /// </summary>
    private static string Decoded(string value)
    {
        byte[] bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out int length) || length == 0)
        {
            return value;
        }

        var decoded = bytes.AsSpan(0, length);
        bool isText = System.Text.Unicode.Utf8.IsValid(decoded) && decoded.IndexOfAnyInRange((byte)0, (byte)8) < 0;
        return isText ? System.Text.Encoding.UTF8.GetString(decoded) : Convert.ToHexString(decoded);
    }

    private static void ReadSecret(KubernetesObject item, FactCollector collector)
    {
        bool encrypted = item.Node.Find("sops") is not null;
        foreach (
            var (member, isEncoded) in item.Node["data"]
                .Members.Select(m => (m, true))
                .Concat(item.Node["stringData"].Members.Select(m => (m, false)))
        )
        {
            string value = isEncoded ? Decoded(member.Value.Text ?? "") : member.Value.Text ?? "";
            if (
                !encrypted
                && !HelmTemplate.IsUnknown(value)
                && (LiteralValues.IsLiteral(member.Key, value) || LiteralValues.IsWellKnownPassword(value))
                && CredentialNames.IsSecret(member.Key)
            )
            {
                collector.Add(
                    new LiteralSecretFact(
                        new SourceLocation(item.Path, member.Line),
                        "Kubernetes Secret",
                        member.Key,
                        item.Name,
                        item.Stage
                    )
                );
            }
        }
    }

    private static void ReadIngress(KubernetesObject item, FactCollector collector)
    {
        foreach (var annotation in item.Node["metadata"]["annotations"].Members)
        {
            string? setting = annotation.Key switch
            {
                "nginx.ingress.kubernetes.io/proxy-body-size" => "client_max_body_size",
                "nginx.ingress.kubernetes.io/limit-rps" or "nginx.ingress.kubernetes.io/limit-rpm" => "limit_req",
                _ => null,
            };
            if (setting is not null)
            {
                collector.Add(
                    new SettingFact(
                        new SourceLocation(item.Path, annotation.Line),
                        SettingTechnology.Nginx,
                        setting,
                        annotation.Value.Text ?? "",
                        item.Stage,
                        item.Name
                    )
                );
            }
        }
    }
}
