using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Scanning;

/// <summary>Files per language, counted by one worker.</summary>
internal sealed class LanguageCount
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(WorkspaceFile file, ReadOnlySpan<byte> text)
    {
        if ((Languages.OfName(file.Name) ?? Languages.OfShebang(text)) is { } language)
        {
            counts[language] = counts.GetValueOrDefault(language) + 1;
        }
    }

    public static SortedDictionary<string, int> Merge(IEnumerable<LanguageCount> parts)
    {
        var all = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (language, count) in parts.SelectMany(p => p.counts))
        {
            all[language] = all.GetValueOrDefault(language) + count;
        }

        return all;
    }
}
