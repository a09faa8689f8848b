using System.Globalization;
using System.Text;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// Durations as people write them: whole numbers with w, d, h, m or s, largest unit first: <c>15m</c>, <c>4h</c>, <c>1d12h</c>.
/// </summary>
public static class Durations
{
    private const int MaximumDigits = 6;

    private static readonly (char Unit, TimeSpan Length)[] Units =
    [
        ('w', TimeSpan.FromDays(7)),
        ('d', TimeSpan.FromDays(1)),
        ('h', TimeSpan.FromHours(1)),
        ('m', TimeSpan.FromMinutes(1)),
        ('s', TimeSpan.FromSeconds(1)),
    ];

    /// <summary>False for anything else, including numbers without a unit and more than six digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        int nextUnit = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            int digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > MaximumDigits)
            {
                return false;
            }

            char symbol = text[digits];
            int unit = Array.FindIndex(Units, nextUnit, u => u.Unit == symbol);
            if (unit < 0)
            {
                return false;
            }

            duration += Units[unit].Length * int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            nextUnit = unit + 1;
            text = text[(digits + 1)..];
        }

        return true;
    }

    /// <summary>The same form as <see cref="TryParse"/> reads, days as the largest unit; parts of a second are dropped.</summary>
    public static string Format(TimeSpan duration)
    {
        var text = new StringBuilder();
        foreach (var (unit, length) in Units.AsSpan(1))
        {
            long count = duration.Ticks / length.Ticks;
            if (count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
                duration -= length * count;
            }
        }

        return text.Length > 0 ? text.ToString() : "0s";
    }
}
