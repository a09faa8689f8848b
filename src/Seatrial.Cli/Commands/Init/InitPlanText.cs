using System.Text;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Init;

/// <summary>The plan for a person: every file with every line that comes or goes.</summary>
internal static class InitPlanText
{
    public static string Of(IReadOnlyList<InitStep> steps, bool isRemoval)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            Write(text, step);
        }

        if (!steps.Any(s => s.IsChange || s.ByHand is not null))
        {
            text.Append(isRemoval ? "There is nothing of 'seatrial init' to remove.\n" : "Everything is set up already.\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, InitStep step)
    {
        string path = SafeText.Clean(step.Path);
        if (step.ByHand is { } byHand)
        {
            text.Append($"By hand: {path} {step.Note}:\n\n{Cleaned(byHand, "    ")}\n");
        }
        else if (step.IsChange)
        {
            text.Append(
                $"{(step.Before is null ? "New" : step.After is null ? "Removed" : "Changed")}: {path}{(step.Note is { } note ? $" ({note})" : "")}\n{Difference(step)}\n"
            );
        }
        else if (step.Note is { } said)
        {
            text.Append($"{path} {said}.\n");
        }
    }

    /// <summary>Our steps change one run of lines: what is equal at both ends is left out.</summary>
    private static string Difference(InitStep step)
    {
        string[] before = Split(step.Before);
        string[] after = Split(step.After);
        int head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        string place = head > 0 ? $"    after line {head}\n" : "";
        return place + Cleaned(string.Join('\n', before[head..^tail]), "  - ") + Cleaned(string.Join('\n', after[head..^tail]), "  + ");
    }

    private static string[] Split(string? text) => text is null or "" ? [] : text.TrimEnd('\n').Split('\n');

    private static string Cleaned(string text, string before) =>
        text.Length == 0
            ? ""
            : string.Concat(text.TrimEnd('\n').Split('\n').Select(l => $"{before}{SafeText.Clean(l.TrimEnd('\r'))}".TrimEnd() + "\n"));
}
