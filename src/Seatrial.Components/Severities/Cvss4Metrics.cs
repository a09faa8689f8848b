namespace Seatrial.Components.Severities;

/// <summary>
/// The values of a version 4 vector as they count: modified ones over base ones, the worst where threat or requirements are not given.
/// </summary>
internal sealed class Cvss4Metrics(CvssVector vector)
{
    /// <summary>Values of each metric from the worst down; each is one step.</summary>
    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["AV"] = "NALP",
        ["PR"] = "NLH",
        ["UI"] = "NPA",
        ["AC"] = "LH",
        ["AT"] = "NP",
        ["VC"] = "HLN",
        ["VI"] = "HLN",
        ["VA"] = "HLN",
        ["SC"] = "SHLN",
        ["SI"] = "SHLN",
        ["SA"] = "SHLN",
        ["CR"] = "HML",
        ["IR"] = "HML",
        ["AR"] = "HML",
        ["E"] = "APU",
    };

    private static readonly string[] Impacts = ["VC", "VI", "VA", "SC", "SI", "SA"];

    public bool IsValid => Levels.All(l => l.Value.Contains(Value(l.Key), StringComparison.Ordinal));

    public bool HasNoImpact => Array.TrueForAll(Impacts, m => Is(m, 'N'));

    /// <summary>The six digits of the class (section 8.2, tables 24 to 29).</summary>
    public int[] Classes
    {
        get
        {
            bool isOpen = Is("AV", 'N') && Is("PR", 'N') && Is("UI", 'N');
            bool isPartlyOpen = (Is("AV", 'N') || Is("PR", 'N') || Is("UI", 'N')) && !Is("AV", 'P');
            bool isSafety = Is("SI", 'S') || Is("SA", 'S');
            bool isRequired = (Is("CR", 'H') && Is("VC", 'H')) || (Is("IR", 'H') && Is("VI", 'H')) || (Is("AR", 'H') && Is("VA", 'H'));
            return
            [
                isOpen ? 0
                : isPartlyOpen ? 1
                : 2,
                Is("AC", 'L') && Is("AT", 'N') ? 0 : 1,
                Is("VC", 'H') && Is("VI", 'H') ? 0
                : Is("VC", 'H') || Is("VI", 'H') || Is("VA", 'H') ? 1
                : 2,
                isSafety ? 0
                : Is("SC", 'H') || Is("SI", 'H') || Is("SA", 'H') ? 1
                : 2,
                Is("E", 'A') ? 0
                : Is("E", 'P') ? 1
                : 2,
                isRequired ? 0 : 1,
            ];
        }
    }

    /// <summary>Steps below a vector such as <c>AV:N/PR:N/UI:N</c>; below zero where one metric stands above it.</summary>
    public int Below(string worst)
    {
        int steps = 0;
        foreach (string part in worst.Split('/'))
        {
            string metric = part[..^2];
            int distance = Level(metric, Value(metric)) - Level(metric, part[^1]);
            if (distance < 0)
            {
                return -1;
            }

            steps += distance;
        }

        return steps;
    }

    private static int Level(string metric, char value) => Levels[metric].IndexOf(value, StringComparison.Ordinal);

    private bool Is(string metric, char value) => Value(metric) == value;

    private char Value(string metric)
    {
        string modified = vector.Value("M" + metric);
        string value = modified is "X" ? vector.Value(metric) : modified;
        return value is "X"
            ? metric is "CR" or "IR" or "AR"
                ? 'H'
                : metric is "E"
                    ? 'A'
                    : 'X'
            : value is [var single]
                ? single
                : '?';
    }
}
