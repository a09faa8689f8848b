using System.CommandLine;
using System.Globalization;
using Seatrial.Engine.Configuration;

namespace Seatrial.Cli.Running;

/// <summary>Reads the values of options and remembers the first that is wrong, as a sentence without its full stop.</summary>
internal sealed class ValueReader(ParseResult arguments)
{
    private static readonly (string Suffix, long Factor)[] Units =
    [
        ("KIB", 1L << 10),
        ("MIB", 1L << 20),
        ("GIB", 1L << 30),
        ("KB", 1_000),
        ("MB", 1_000_000),
        ("GB", 1_000_000_000),
        ("K", 1L << 10),
        ("M", 1L << 20),
        ("G", 1L << 30),
        ("B", 1),
    ];

    public string? Problem { get; private set; }

    public TEnum? Choice<TEnum>(Option<string> option)
        where TEnum : struct, Enum
    {
        if (arguments.GetValue(option) is not { } text)
        {
            return null;
        }

        string[] names = [.. Enum.GetNames<TEnum>().Select(n => n.ToLowerInvariant())];
        int index = Array.IndexOf(names, text.ToLowerInvariant());
        if (index >= 0)
        {
            return Enum.GetValues<TEnum>()[index];
        }

        string near = Spelling.Nearest(text, names) is { } word ? $"; did you mean '{word}'?" : "";
        return Reject<TEnum>($"{option.Name} must be one of {string.Join(", ", names)}, but is '{text}'{near}");
    }

    public int? Number(Option<string> option, int minimum, int maximum)
    {
        if (arguments.GetValue(option) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum
            ? number
            : Reject<int>($"{option.Name} must be a whole number from {minimum} to {maximum}, but is '{text}'");
    }

    /// <summary>Bytes, with KB, MB, GB (powers of 1,000) or KiB, MiB, GiB (powers of 1,024, also K, M, G).</summary>
    public int? Size(Option<string> option, int minimum, int maximum)
    {
        if (arguments.GetValue(option) is not { } text)
        {
            return null;
        }

        string upper = text.Trim().ToUpperInvariant();
        var (suffix, factor) = Array.Find(Units, u => upper.EndsWith(u.Suffix, StringComparison.Ordinal)) is { Suffix: not null } unit
            ? unit
            : ("", 1);
        return
            long.TryParse(upper[..^suffix.Length].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && number <= maximum / factor
            && number * factor >= minimum
            ? (int)(number * factor)
            : Reject<int>($"{option.Name} must be a size such as 500KB or 10MB, 1 GiB at most, but is '{text}'");
    }

    public DateOnly? Date(Option<string> option)
    {
        if (arguments.GetValue(option) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Reject<DateOnly>($"{option.Name} must be a day such as 2026-01-31, but is '{text}'");
    }

    private T? Reject<T>(string problem)
        where T : struct
    {
        Problem ??= problem;
        return null;
    }
}
