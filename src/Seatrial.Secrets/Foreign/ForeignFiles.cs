using System.Text;
using Seatrial.Engine.Workspaces.Ignore;
using Seatrial.Secrets.Foreign.DetectSecrets;
using Seatrial.Secrets.Foreign.Gitleaks;
using Seatrial.Secrets.Foreign.Secretlint;

namespace Seatrial.Secrets.Foreign;

/// <summary>
/// The files in which repositories tell other scanners what to look for and what to leave alone, where they lie in the scanned folder.
/// </summary>
public static class ForeignFiles
{
    /// <summary>Bytes of one such file; larger ones are not read.</summary>
    public const int MaximumSize = 20 << 20;

    private const string SecretlintIgnore = ".secretlintignore";

    /// <summary>Reads all of them.</summary>
    /// <param name="read">UTF-8 text of a file relative to the scanned folder; null where there is none that can be read.</param>
    public static ForeignSettings Read(Func<string, byte[]?> read)
    {
        string? Text(string path) => read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        ForeignSettings[] all =
        [
            Text(GitleaksConfig.FileName) is { } config ? GitleaksConfig.Read(config, Text) : ForeignSettings.None,
            Text(GitleaksIgnore.FileName) is { } ignore ? GitleaksIgnore.Read(ignore) : ForeignSettings.None,
            read(DetectSecretsBaseline.FileName) is { } baseline ? DetectSecretsBaseline.Read(baseline) : ForeignSettings.None,
            SecretlintConfig.FileNames.Select(f => (Name: f, Text: Text(f))).FirstOrDefault(f => f.Text is not null)
                is { Text: { } rc } found
                ? SecretlintConfig.Read(rc, found.Name)
                : ForeignSettings.None,
            read(SecretlintIgnore) is { } paths ? Ignored(paths) : ForeignSettings.None,
        ];
        return new ForeignSettings(
            [.. all.SelectMany(s => s.Rules)],
            [.. all.SelectMany(s => s.Exclusions)],
            [.. all.SelectMany(s => s.Notes)]
        );
    }

    private static ForeignSettings Ignored(byte[] text)
    {
        var draft = new ForeignDraft(SecretlintIgnore);
        var patterns = PathPatterns.Parse(text);
        draft.Exclude((in place) => patterns.Matches(place.Path));
        return draft.Finish();
    }
}
