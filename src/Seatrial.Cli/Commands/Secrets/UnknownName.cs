using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Configuration;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// What to say where somebody records the rotation of a secret that nothing in the folder uses. The record stands: the secret may be used
/// elsewhere or no more; but a slip of the pen would leave the real one overdue.
/// </summary>
internal static class UnknownName
{
    private const string Control = "SEC-4";

    /// <summary>A whole text for standard error; empty where the name is used, or where that could not be found out.</summary>
    public static string Warning(CommandContext context, string folder, string name)
    {
        var request = new RunRequest
        {
            Path = folder,
            Controls = new HashSet<string>(StringComparer.Ordinal) { Control },
            AsOf = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            Threads = Environment.ProcessorCount,
            Outputs = new OutputPlan([]),
            Color = ColorChoice.Never,
        };
        using var interruption = new Interruption(context);
        var outcome = CheckRun.Inventory(AssessmentRun.Request(request, progress: null), CancellationToken.None);
        string[] names = [.. (outcome.Applications ?? []).SelectMany(a => a.Secrets).Select(s => s.Name).Distinct(StringComparer.Ordinal)];
        if (!outcome.IsRead || names.Contains(name, StringComparer.Ordinal))
        {
            return "";
        }

        string meant = Spelling.Nearest(name, names) is { } near
            ? $"if {near} was meant, record that and delete this line again"
            : "'seatrial secrets inventory' lists the names that count";
        return $"seatrial: nothing in '{folder}' uses a secret named {name}, so that the record makes none less overdue: {meant}. If it is used in another way, name it in seatrial.yaml (secrets: used).\n";
    }
}
