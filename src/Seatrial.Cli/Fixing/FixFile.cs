using Seatrial.Secrets.Fixing;

namespace Seatrial.Cli.Fixing;

/// <summary>A file with credentials, and what is to become of it.</summary>
internal sealed class FixFile(string path, string fullPath, string text)
{
    private ValueMasks? masks;

    /// <summary>Relative to the folder that is fixed.</summary>
    public string Path { get; } = path;

    public string FullPath { get; } = fullPath;

    /// <summary>As it was read.</summary>
    public string Text { get; } = text;

    /// <summary>Everything that was found in it: none of it may be shown.</summary>
    public List<FoundSecret> Secrets { get; } = [];

    public EditSet Edits { get; } = new();

    public string NewText => Fixer.Apply(Text, Edits.All);

    public string ValueOf(FoundSecret secret) => Text.Substring(secret.Start, secret.Length);

    /// <summary>
    /// A text of this file that may be shown: every credential masked, the longest first. Linear in the text for each length that
    /// credentials have.
    /// </summary>
    public string Masked(string shown)
    {
        masks ??= new ValueMasks(Secrets.Select(s => (ValueOf(s), s.Match.Masked)));
        return masks.Apply(shown);
    }
}
