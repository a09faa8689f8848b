using System.Globalization;
using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Versions;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Registries;

/// <summary>Reads what registries answer. Null for what is not in the form of the registry; any bytes may be given.</summary>
internal static class RegistryDocuments
{
    public static RegistryAnswer? Npm(RegistryQuestion question, byte[] body)
    {
        var root = Json(body);
        if (!root["versions"].IsMap)
        {
            // What was taken back as a whole keeps its times and nothing else.
            return root["time"].IsMap || root["_id"].Text is not null ? RegistryAnswer.Nothing : null;
        }

        var latest = root["dist-tags"]["latest"].Text is { } newest ? root["versions"][newest] : DocumentNode.Missing;
        return Of(
            question,
            root["versions"].Members.Select(m => m.Key),
            version => new RegistryVersion(true, false, Words(root["versions"][version]["deprecated"]), Time(root["time"][version].Text))
        ) with
        {
            First = Time(root["time"]["created"].Text),
            Last = Time(root["time"]["modified"].Text ?? root["modified"].Text),
            Abandoned = Words(latest["deprecated"]),
            IsHeld = root["dist-tags"]["latest"].Text?.EndsWith("-security", StringComparison.Ordinal) == true,
        };
    }

    public static long? NpmDownloads(byte[] body) => Number(Json(body)["downloads"].Text);

    public static RegistryAnswer? PyPI(RegistryQuestion question, byte[] body)
    {
        var root = Json(body);
        if (!root["releases"].IsMap)
        {
            return null;
        }

        var releases = root["releases"];
        var times = releases
            .Members.SelectMany(m => m.Value.Items)
            .Select(f => Time(f["upload_time_iso_8601"].Text))
            .OfType<DateTimeOffset>()
            .ToList();
        bool isInactive = root["info"]["classifiers"].Texts().Any(c => c.StartsWith("Development Status :: 7", StringComparison.Ordinal));
        return Of(
            question,
            releases.Members.Where(m => m.Value.Items.Count > 0).Select(m => m.Key),
            version => new RegistryVersion(
                true,
                releases[version].Items.All(f => f["yanked"].IsTrue),
                releases[version].Items.Select(f => Words(f["yanked_reason"])).FirstOrDefault(r => r is not null),
                releases[version].Items.Select(f => Time(f["upload_time_iso_8601"].Text)).Min()
            )
        ) with
        {
            First = times.Count > 0 ? times.Min() : null,
            Last = times.Count > 0 ? times.Max() : null,
            Abandoned = isInactive ? "its maker calls it inactive" : null,
        };
    }

    public static RegistryAnswer? Crates(RegistryQuestion question, byte[] body)
    {
        var lines = Encoding
            .UTF8.GetString(body)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => Json(Encoding.UTF8.GetBytes(l)))
            .Where(n => n["vers"].Text is not null)
            .DistinctBy(n => n["vers"].Text)
            .ToDictionary(n => n["vers"].Text!, StringComparer.Ordinal);
        return lines.Count == 0
            ? null
            : Of(
                question,
                lines.Keys,
                version => new RegistryVersion(true, lines[version]["yanked"].IsTrue, null, Time(lines[version]["pubtime"].Text))
            );
    }

    public static RegistryAnswer? RubyGems(RegistryQuestion question, byte[] body)
    {
        var root = Json(body);
        if (!root.IsList)
        {
            return null;
        }

        var versions = root
            .Items.Where(v => v["number"].Text is not null)
            .DistinctBy(v => v["number"].Text)
            .ToDictionary(v => v["number"].Text!, StringComparer.Ordinal);
        var times = versions.Values.Select(v => Time(v["created_at"].Text)).OfType<DateTimeOffset>().ToList();
        return Of(
            question,
            versions.Keys,
            version => new RegistryVersion(true, false, null, Time(versions[version]["created_at"].Text))
        ) with
        {
            First = times.Count > 0 ? times.Min() : null,
            Last = times.Count > 0 ? times.Max() : null,
            Downloads = versions.Values.Select(v => Number(v["downloads_count"].Text) ?? 0).DefaultIfEmpty().Sum(),
        };
    }

    public static RegistryAnswer? Packagist(RegistryQuestion question, byte[] body)
    {
        var list =
            Json(body)["packages"]
                .Members.FirstOrDefault(m => string.Equals(m.Key, question.Name, StringComparison.OrdinalIgnoreCase))
                ?.Value
            ?? DocumentNode.Missing;
        if (!list.IsList)
        {
            return null;
        }

        var versions = list
            .Items.Where(v => v["version"].Text is not null)
            .DistinctBy(v => v["version"].Text)
            .ToDictionary(v => v["version"].Text!, StringComparer.Ordinal);
        var times = versions.Values.Select(v => Time(v["time"].Text)).OfType<DateTimeOffset>().ToList();
        var abandoned = list.Items.Count > 0 ? list.Items[0]["abandoned"] : DocumentNode.Missing;
        return Of(question, versions.Keys, version => new RegistryVersion(true, false, null, Time(versions[version]["time"].Text))) with
        {
            First = times.Count > 0 ? times.Min() : null,
            Last = times.Count > 0 ? times.Max() : null,
            Abandoned =
                abandoned.IsMissing || abandoned.Text is null or "false" ? null
                : abandoned.IsTrue ? "its maker calls it abandoned"
                : $"its maker asks to use {abandoned.Text} instead",
        };
    }

    public static RegistryAnswer? Maven(RegistryQuestion question, byte[] body)
    {
        var (root, _) = XmlDocuments.Parse(Encoding.UTF8.GetString(body), DocumentBounds.Generated);
        var versioning = root?.Child("versioning");
        if (versioning is null)
        {
            return null;
        }

        string? updated = versioning.Child("lastUpdated")?.Text;
        return Of(question, versioning.Child("versions")?.Children.Select(v => v.Text ?? "") ?? [], _ => new RegistryVersion(true)) with
        {
            Last = DateTimeOffset.TryParseExact(
                updated,
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
                ? time
                : null,
        };
    }

    public static RegistryAnswer? Hex(RegistryQuestion question, byte[] body)
    {
        var root = Json(body);
        if (!root["releases"].IsList)
        {
            return null;
        }

        var releases = root["releases"]
            .Items.Where(r => r["version"].Text is not null)
            .DistinctBy(r => r["version"].Text)
            .ToDictionary(r => r["version"].Text!, StringComparer.Ordinal);
        return Of(
            question,
            releases.Keys,
            version => new RegistryVersion(
                true,
                !root["retirements"][version].IsMissing,
                Words(root["retirements"][version]["message"]),
                Time(releases[version]["inserted_at"].Text)
            )
        ) with
        {
            First = Time(root["inserted_at"].Text),
            Last = Time(root["updated_at"].Text),
            Downloads = Number(root["downloads"]["week"].Text) ?? Number(root["downloads"]["all"].Text),
        };
    }

    public static RegistryAnswer? Pub(RegistryQuestion question, byte[] body)
    {
        var root = Json(body);
        if (!root["versions"].IsList)
        {
            return null;
        }

        var versions = root["versions"]
            .Items.Where(v => v["version"].Text is not null)
            .DistinctBy(v => v["version"].Text)
            .ToDictionary(v => v["version"].Text!, StringComparer.Ordinal);
        var times = versions.Values.Select(v => Time(v["published"].Text)).OfType<DateTimeOffset>().ToList();
        return Of(
            question,
            versions.Keys,
            version => new RegistryVersion(true, versions[version]["retracted"].IsTrue, null, Time(versions[version]["published"].Text))
        ) with
        {
            First = times.Count > 0 ? times.Min() : null,
            Last = times.Count > 0 ? times.Max() : null,
            Abandoned =
                !root["isDiscontinued"].IsTrue ? null
                : root["replacedBy"].Text is { } other ? $"its maker asks to use {other} instead"
                : "its maker calls it discontinued",
        };
    }

    /// <summary>What is said of each version in use, found by the order of the ecosystem where it is written otherwise.</summary>
    public static RegistryAnswer Of(RegistryQuestion question, IEnumerable<string> held, Func<string, RegistryVersion> describe)
    {
        string[] all = [.. held];
        string? Find(string version) =>
            Array.Find(all, h => string.Equals(h, version, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(all, h => VersionOrder.Compare(question.Ecosystem, h, version) == 0)
            ?? Array.Find(all, h => string.Equals(h.TrimStart('v'), version.TrimStart('v'), StringComparison.OrdinalIgnoreCase));
        return new RegistryAnswer
        {
            Exists = all.Length > 0 || question.Ecosystem == Ecosystem.Go,
            Versions = question
                .Versions.Distinct(StringComparer.Ordinal)
                .ToDictionary(v => v, v => Find(v) is { } same ? describe(same) : new RegistryVersion(false), StringComparer.Ordinal),
        };
    }

    public static DocumentNode Json(byte[] body) => JsonDocuments.Parse(body, DocumentBounds.Generated).Root;

    public static string? Words(DocumentNode node) =>
        node.Text is { Length: > 0 } text && text is not ("false" or "False")
            ? (text.Length > 300 ? text[..300] : text).ReplaceLineEndings(" ").Trim()
            : null;

    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null;
}
