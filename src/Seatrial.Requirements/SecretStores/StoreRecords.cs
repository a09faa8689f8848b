using System.Globalization;
using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// An entry of a store: its name, the store, when its present value came, whether that day is exact, and its line in the file.
/// </summary>
internal readonly record struct StoreRecord(string Name, string Store, DateOnly Day, bool IsExact, int Line);

/// <summary>
/// Reads what the command-line tools of stores print about secrets, without their values. Sources: HashiCorp Vault, KV version 2, read
/// secret metadata; AWS Secrets Manager API, DescribeSecret, ListSecrets and ListSecretVersionIds; Google Secret Manager API,
/// SecretVersion; Azure Key Vault, Secret Attributes; GitHub REST API, Actions secrets; 1Password CLI, item.
/// </summary>
internal static class StoreRecords
{
    private const int Most = 10_000;

    /// <summary>The entries of a document, in its order.</summary>
    /// <param name="root">The document.</param>
    /// <param name="stem">The file's name without its extension, which names the secret where the store does not.</param>
    public static IEnumerable<StoreRecord> Read(DocumentNode root, string stem)
    {
        if (root["data"]["versions"].IsMap)
        {
            return Present(OfVault(root["data"], stem));
        }

        if (root["Versions"].IsList && root["Name"].Text is { } name)
        {
            return Present(OfAwsVersions(root["Versions"], name));
        }

        IReadOnlyList<DocumentNode> entries = root.IsList ? root.Items : Entries(root);
        return Newest(entries.Take(Most).Select(Entry).OfType<StoreRecord>());
    }

    private static IReadOnlyList<DocumentNode> Entries(DocumentNode root) =>
        root["SecretList"].IsList ? root["SecretList"].Items
        : root["secrets"].IsList ? root["secrets"].Items
        : root["versions"].IsList ? root["versions"].Items
        : root["value"].IsList ? root["value"].Items
        : [root];

    private static StoreRecord? Entry(DocumentNode entry) =>
        entry["ARN"].Text is { } arn && arn.Contains(":secretsmanager:", StringComparison.Ordinal) ? OfAws(entry)
        : entry["name"].Text is { } path
        && path.Contains("/secrets/", StringComparison.Ordinal)
        && path.Contains("/versions/", StringComparison.Ordinal)
            ? OfGoogle(entry, path)
        : (entry["id"].Text ?? entry["kid"].Text) is { } id
        && id.Contains(".vault.", StringComparison.Ordinal)
        && id.Contains("/secrets/", StringComparison.Ordinal)
            ? OfAzure(entry, id)
        : entry["name"].Text is { } secret && (entry["updatedAt"].Text ?? entry["updated_at"].Text) is { } updated
            ? Record(secret, "GitHub Actions secrets", updated, isExact: true, entry.Line)
        : entry["title"].Text is { } title && entry["vault"].IsMap && entry["updated_at"].Text is { } changed
            ? Record(title, "1Password", changed, isExact: false, entry.Line)
        : null;

    /// <summary>A path of Vault has one time for all that it holds.</summary>
    private static StoreRecord? OfVault(DocumentNode data, string stem) =>
        data["current_version"].Text is { } current
        && data["versions"][current]["created_time"].Text is { } time
        && !data["versions"][current]["destroyed"].IsTrue
            ? Record(stem, "HashiCorp Vault", time, isExact: true, data.Line)
            : null;

    /// <summary>What changed last may be its description; only a rotation by AWS says that the value did.</summary>
    private static StoreRecord? OfAws(DocumentNode entry)
    {
        const string Store = "AWS Secrets Manager";
        string? name = entry["Name"].Text;
        return name is null ? null
            : entry["LastRotatedDate"].Text is { } rotated ? Record(name, Store, rotated, isExact: true, entry.Line)
            : (entry["LastChangedDate"].Text ?? entry["CreatedDate"].Text) is { } changed
                ? Record(name, Store, changed, isExact: false, entry.Line)
            : null;
    }

    private static StoreRecord? OfAwsVersions(DocumentNode versions, string name)
    {
        var current = versions.Items.FirstOrDefault(v => v["VersionStages"].Texts().Contains("AWSCURRENT", StringComparer.Ordinal));
        return current?["CreatedDate"].Text is { } created
            ? Record(name, "AWS Secrets Manager", created, isExact: true, current.Line)
            : null;
    }

    private static StoreRecord? OfGoogle(DocumentNode version, string path) =>
        version["state"].Text is null or "ENABLED" && version["createTime"].Text is { } created
            ? Record(path.Split("/secrets/", 2)[1].Split('/')[0], "Google Secret Manager", created, isExact: true, version.Line)
            : null;

    /// <summary>Every version has its own attributes; those of a version are created with its value.</summary>
    private static StoreRecord? OfAzure(DocumentNode entry, string id) =>
        entry["attributes"]["enabled"].Text != "false" && entry["attributes"]["created"].Text is { } created
            ? Record(id.Split("/secrets/", 2)[1].Split('/')[0], "Azure Key Vault", created, isExact: true, entry.Line)
            : null;

    private static StoreRecord? Record(string name, string store, string time, bool isExact, int line) =>
        name.Length is > 0 and <= 512 && Day(time) is { } day ? new StoreRecord(name, store, day, isExact, line) : null;

    /// <summary>RFC 3339, with or without a zone, or seconds since 1970 as AWS prints them.</summary>
    private static DateOnly? Day(string time)
    {
        if (double.TryParse(time, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
        {
            return seconds is > 0 and < 253_402_300_799d
                ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime)
                : null;
        }

        return DateTimeOffset.TryParse(
            time,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : null;
    }

    private static IEnumerable<StoreRecord> Present(StoreRecord? record) => record is { } found ? [found] : [];

    /// <summary>Of several versions of a secret the newest.</summary>
    private static IEnumerable<StoreRecord> Newest(IEnumerable<StoreRecord> records) =>
        records.GroupBy(r => (r.Name, r.Store)).Select(g => g.MaxBy(r => r.Day));
}
