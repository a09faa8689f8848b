using System.Globalization;
using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Objects that name several secrets at once: what Kubernetes operators decrypt or fetch, SOPS, and the lists of platforms.
/// </summary>
internal static class HandoverObjects
{
    /// <summary>The names with their store; <c>Changed</c> is the day on which the encrypted values were written last.</summary>
    public static IEnumerable<(string Name, string Store, int Line, DateOnly? Changed)> Read(DocumentNode node)
    {
        if (node["kind"].Text is { } kind)
        {
            foreach (var found in OfKind(kind, node))
            {
                yield return found;
            }
        }

        if (node["sops"].IsMap)
        {
            var changed = Day(node["sops"]["lastmodified"].Text);
            foreach (var (name, line) in Encrypted(node))
            {
                yield return (name, "SOPS", line, changed);
            }
        }

        foreach (var secret in node["secrets"].Members.Where(m => m.Value.IsMap && StoreOfKeyword(m.Value) is not null))
        {
            yield return (secret.Key, StoreOfKeyword(secret.Value)!, secret.Line, null);
        }

        foreach (var version in node["availableSecrets"]["secretManager"].Items.Where(v => v["env"].Text is not null))
        {
            yield return (version["env"].Text!, "Google Secret Manager", version.Line, null);
        }

        foreach (var store in node["secrets_store_secrets"].Items.Where(v => v["binding"].Text is not null))
        {
            yield return (store["binding"].Text!, "Cloudflare Secrets Store", store.Line, null);
        }

        foreach (var filter in node["inputs"].Members.Where(m => m.Key is "SecretsFilter" or "secretsFilter"))
        {
            foreach (
                string name in (filter.Value.Text ?? "")
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(n => n != "*")
            )
            {
                yield return (name, "Azure Key Vault", filter.Line, null);
            }
        }
    }

    private static IEnumerable<(string Name, string Store, int Line, DateOnly? Changed)> OfKind(string kind, DocumentNode node)
    {
        var spec = node["spec"];
        return kind switch
        {
            "SealedSecret" => spec["encryptedData"].Members.Select(m => (m.Key, "Sealed Secrets", m.Line, (DateOnly?)null)),
            "ExternalSecret" or "ClusterExternalSecret" => spec["target"]
                ["template"]["data"]
                .Members.Select(m => (m.Key, "External Secrets", m.Line, (DateOnly?)null)),
            "SecretProviderClass" => spec["secretObjects"]
                .Items.SelectMany(o => o["data"].Items)
                .Where(d => d["key"].Text is not null)
                .Select(d => (d["key"].Text!, "Secrets Store CSI Driver", d.Line, (DateOnly?)null)),
            "VaultStaticSecret" or "VaultDynamicSecret" => spec["destination"]
                ["transformation"]["templates"]
                .Members.Select(m => (m.Key, "HashiCorp Vault", m.Line, (DateOnly?)null)),
            _ => [],
        };
    }

    /// <summary>GitLab's keyword <c>secrets</c> of a job.</summary>
    private static string? StoreOfKeyword(DocumentNode secret) =>
        !secret["vault"].IsMissing ? "HashiCorp Vault"
        : !secret["gcp_secret_manager"].IsMissing ? "Google Secret Manager"
        : !secret["azure_key_vault"].IsMissing ? "Azure Key Vault"
        : !secret["aws_secrets_manager"].IsMissing ? "AWS Secrets Manager"
        : null;

    /// <summary>Keys whose values SOPS encrypted, at any depth.</summary>
    private static IEnumerable<(string Name, int Line)> Encrypted(DocumentNode root)
    {
        const int MostNodes = 10_000;
        var open = new Stack<DocumentNode>([root]);
        for (int i = 0; i < MostNodes && open.TryPop(out var node); i++)
        {
            foreach (var member in node.Members.Where(m => m.Key != "sops"))
            {
                if (member.Value.Text?.StartsWith("ENC[", StringComparison.Ordinal) == true)
                {
                    yield return (member.Key, member.Line);
                }

                open.Push(member.Value);
            }

            foreach (var item in node.Items)
            {
                open.Push(item);
            }
        }
    }

    /// <summary>The day of a time as SOPS writes it: <c>2026-01-31T12:00:00Z</c>.</summary>
    public static DateOnly? Day(string? time) =>
        time is { Length: >= 10 }
        && DateOnly.TryParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
