namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Command lines that start a task of the repository by its name.</summary>
internal static class TaskCalls
{
    private const int MostTargets = 20;

    private static readonly string[] Managers = ["npm", "yarn", "pnpm", "bun"];

    /// <summary>Runner and task, as <see cref="TaskCallFact"/> has them.</summary>
    public static IEnumerable<(string Runner, string Task)> Of(string command)
    {
        foreach (string part in Commands.Running(command))
        {
            string[] words = part.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            string[] rest =
            [
                .. words
                    .Skip(1)
                    .Where(w => w[0] is not ('-' or '$' or '"' or '\'') && !w.Contains('=', StringComparison.Ordinal))
                    .Take(MostTargets),
            ];
            string first = rest.Length > 0 ? rest[0] : "";
            bool isRun = first is "run" or "run-script";
            if (words[0] is "make" or "just" or "task")
            {
                foreach (string target in rest)
                {
                    yield return (words[0], target);
                }
            }
            else if (Managers.Contains(words[0], StringComparer.Ordinal) && (isRun ? rest.Length > 1 : first.Length > 0))
            {
                yield return (
                    "package",
                    isRun ? rest[1]
                    : first is "t" ? "test"
                    : first
                );
            }
            else if (words[0] == "composer" && (isRun ? rest.Length > 1 : first.Length > 0))
            {
                yield return ("composer", isRun ? rest[1] : first);
            }
        }
    }
}
