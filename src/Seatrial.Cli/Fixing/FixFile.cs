using Seatrial.Secrets.Fixing;

namespace Seatrial.Cli.Fixing;

/// <summary>A file with credentials, and what is to become of it.</summary>
internal sealed class FixFile(string path, string fullPath, string text)
{
    /// <summary>Relative to the folder that is fixed.</summary>
    public string Path { get; } = path;

    public string FullPath { get; } = fullPath;

    /// <summary>As it was read.</summary>
    public string Text { get; } = text;

    /// <summary>Everything that was found in it: none of it may be shown.</summary>
    public List<FoundSecret> Secrets { get; } = [];

    public List<FixEdit> Edits { get; } = [];

    public string NewText => Fixer.Apply(Text, Edits);

    /// <summary>A text of this file that may be shown: every credential masked.</summary>
    public string Masked(string shown)
    {
        foreach (var secret in Secrets.OrderByDescending(s => s.Length))
        {
            shown = shown.Replace(Text.Substring(secret.Start, secret.Length), secret.Match.Masked, StringComparison.Ordinal);
        }

        return shown;
    }
}
