using System.Globalization;

namespace Seatrial.Reporting.Text;

/// <summary>Ids of controls, neighbours told as a range: <c>SEC-2 to SEC-6, IDN-1</c>.</summary>
internal static class ControlRanges
{
    private const int ShortestRange = 3;

    public static string Of(IReadOnlyList<string> ids)
    {
        var parts = new List<string>();
        for (int start = 0, end; start < ids.Count; start = end)
        {
            end = start + 1;
            while (end < ids.Count && Follows(ids[end - 1], ids[end]))
            {
                end++;
            }

            parts.AddRange(end - start >= ShortestRange ? [$"{ids[start]} to {ids[end - 1]}"] : ids.Skip(start).Take(end - start));
        }

        return string.Join(", ", parts);
    }

    private static bool Follows(string id, string next) =>
        Split(id) is var (letters, number)
        && Split(next) is var (nextLetters, nextNumber)
        && letters == nextLetters
        && nextNumber == number + 1;

    private static (string Letters, int Number) Split(string id)
    {
        int dash = id.LastIndexOf('-');
        return dash > 0 && int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? (id[..dash], number)
            : (id, -2);
    }
}
