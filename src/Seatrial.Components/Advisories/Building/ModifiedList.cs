using System.Globalization;

namespace Seatrial.Components.Advisories.Building;

/// <summary>A <c>modified_id.csv</c>: when each record of an ecosystem last changed.</summary>
internal static class ModifiedList
{
    private const int MostLines = 2_000_000;

    /// <summary>By id; null where the text is none. Lines that do not fit are counted as a problem.</summary>
    public static Dictionary<string, DateTimeOffset>? Read(string source, Stream content, ProblemList problems)
    {
        var list = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        int bad = 0;
        int lines = 0;
        using var reader = new StreamReader(content);
        try
        {
            while (reader.ReadLine() is { } line && lines++ < MostLines)
            {
                int comma = line.IndexOf(',', StringComparison.Ordinal);
                string id = line[(comma + 1)..].Trim();
                if (line.Length == 0)
                {
                    continue;
                }

                if (
                    comma > 0
                    && id.Length is > 0 and <= Osv.OsvLimits.Name
                    && DateTimeOffset.TryParse(
                        line.AsSpan(0, comma),
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                        out var time
                    )
                )
                {
                    list[id[(id.LastIndexOf('/') + 1)..]] = time;
                }
                else
                {
                    bad++;
                }
            }
        }
        catch (IOException)
        {
            problems.Add(source, "could not be read to its end");
            return null;
        }

        if (bad > 0)
        {
            problems.Add(source, $"has {bad} lines that do not name a time and a record");
        }

        return list.Count == 0 && lines > 0 ? null : list;
    }
}
