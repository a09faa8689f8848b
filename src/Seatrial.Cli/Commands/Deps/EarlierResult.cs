using Seatrial.Engine.Documents;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>Reads what <c>seatrial deps -f json</c> wrote.</summary>
internal static class EarlierResult
{
    /// <summary>In bytes.</summary>
    private const long Largest = 32L << 20;

    /// <summary>The vulnerabilities, or a sentence about what is wrong with the file.</summary>
    public static (IReadOnlyList<EarlierVulnerability>? Value, string? Problem) Read(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return !info.Exists ? (null, $"there is no file '{file}'.")
                : info.Length > Largest ? (null, $"'{file}' is larger than {Largest >> 20} MB and no output of 'seatrial deps'.")
                : Parse(File.ReadAllBytes(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"'{file}' {(e is UnauthorizedAccessException ? "may not be read" : "cannot be read")}.");
        }
    }

    private static (IReadOnlyList<EarlierVulnerability>? Value, string? Problem) Parse(byte[] bytes, string file)
    {
        var document = JsonDocuments.Parse(bytes, DocumentBounds.Generated);
        if (
            !document.IsParsed
            || document.Root["format"].Text != DepsJson.Format
            || document.Root["version"].Text != "1"
            || !document.Root["vulnerabilities"].IsList
        )
        {
            return (null, $"'{file}' is no JSON output of 'seatrial deps'.");
        }

        return (
            [
                .. document
                    .Root["vulnerabilities"]
                    .Items.Select(v => new EarlierVulnerability(
                        v["ecosystem"].Text ?? "",
                        v["key"].Text ?? v["name"].Text ?? "",
                        v["packageVersion"].Text ?? "",
                        [.. v["names"].Texts()]
                    )),
            ],
            null
        );
    }
}
