using System.Globalization;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Vex;

/// <summary>Reads OpenVEX (JSON, 0.0.x and 0.2.0) and CycloneDX with vulnerabilities (JSON, 1.4 to 1.7). Any bytes may be given.</summary>
public static class VexReader
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 16 << 20;

    /// <summary>More than documents of large vendors have; what comes behind is not read, and said.</summary>
    internal const int MaxStatements = 50_000;

    public static VexDocument Read(ReadOnlySpan<byte> utf8, string file)
    {
        var document = JsonDocuments.Parse(utf8, DocumentBounds.Generated with { MaxLength = LargestFile });
        var root = document.Root;
        return document.Problem is { } problem ? new VexDocument(file, [], [], problem)
            : IsOpenVex(root) ? OpenVexReader.Read(root, file)
            : string.Equals(root["bomFormat"].Text, "CycloneDX", StringComparison.OrdinalIgnoreCase) ? CycloneDxVexReader.Read(root, file)
            : new VexDocument(file, [], [], "it is neither OpenVEX nor CycloneDX");
    }

    /// <summary>Null for what is no time.</summary>
    internal static DateTimeOffset? Time(params string?[] texts) =>
        texts
            .Select(t =>
                DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                    ? time
                    : (DateTimeOffset?)null
            )
            .Max();

    private static bool IsOpenVex(DocumentNode root) =>
        root["@context"].Texts().Any(t => t.StartsWith("https://openvex.dev/ns", StringComparison.Ordinal))
        || (root["statements"].IsList && root["@id"].Text is not null);
}
