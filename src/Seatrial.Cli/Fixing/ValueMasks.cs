using System.Collections.Frozen;
using System.Text;

namespace Seatrial.Cli.Fixing;

/// <summary>
/// Puts masks in the place of values. Each place of a text is asked once for each first character and length that values have.
/// </summary>
internal sealed class ValueMasks
{
    private readonly FrozenDictionary<string, string> masks;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<char, int[]> lengths;

    public ValueMasks(IEnumerable<(string Value, string Mask)> values)
    {
        masks = values
            .Where(v => v.Value.Length > 0)
            .DistinctBy(v => v.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(v => v.Value, v => v.Mask, StringComparer.Ordinal);
        lookup = masks.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = masks
            .Keys.GroupBy(k => k[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(k => k.Length).Distinct().OrderDescending().ToArray());
    }

    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; )
        {
            int length = 0;
            foreach (int candidate in lengths.GetValueOrDefault(text[at]) ?? [])
            {
                if (at + candidate <= text.Length && lookup.TryGetValue(text.AsSpan(at, candidate), out string? mask))
                {
                    result.Append(mask);
                    length = candidate;
                    break;
                }
            }

            if (length == 0)
            {
                result.Append(text[at]);
            }

            at += Math.Max(1, length);
        }

        return result.ToString();
    }
}
