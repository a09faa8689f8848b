using Seatrial.Cli.Hosting;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Cli.Fixing;

/// <summary>
/// Writes a plan: first the places that receive the values, then the files that lose them, so that no value is ever lost.
/// </summary>
internal sealed class FixWriter(CommandContext context, string root)
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Environment => Path.Combine(root, DotEnv.FileName);

    private string Example => Path.Combine(root, DotEnv.ExampleName);

    private string Ignore => Path.Combine(root, ".gitignore");

    /// <summary>Why nothing may be written at all; null where it may.</summary>
    public string? Obstacle() =>
        RepositoryPaths.IsTracked(Environment)
            ? $"{DotEnv.FileName} is tracked by git, so that no value may go there: 'git rm --cached {DotEnv.FileName}' first."
            : null;

    /// <summary>What is done besides the edits, one line each.</summary>
    public IReadOnlyList<string> Describe(FixPlan plan)
    {
        string names = string.Join(", ", plan.Variables.Select(v => v.Name));
        return
        [
            $"{DotEnv.FileName}: {names} with the values (readable by you alone)",
            $"{DotEnv.ExampleName}: {names} without values",
            .. IsIgnored() ? (string[])[] : [$".gitignore: {DotEnv.FileName}"],
        ];
    }

    /// <summary>Null, or a sentence about the first file that could not be written.</summary>
    public string? Write(FixPlan plan)
    {
        if (!IsIgnored() && Update(Ignore, text => DotEnv.Append(text, $"{DotEnv.FileName}\n")) is { } ignoring)
        {
            return ignoring;
        }

        var known = DotEnv.Parse(Read(Environment) ?? "").Values;
        var examples = DotEnv.Parse(Read(Example) ?? "").Values;
        string values = string.Concat(plan.Variables.Where(v => !known.ContainsKey(v.Name)).Select(v => DotEnv.Line(v.Name, v.Value)));
        string names = string.Concat(plan.Variables.Where(v => !examples.ContainsKey(v.Name)).Select(v => $"# {v.Title}\n{v.Name}=\n"));
        return Update(Environment, text => DotEnv.Append(text, values), OnlyOwner)
            ?? (names.Length > 0 ? Update(Example, text => DotEnv.Append(text, names)) : null)
            ?? plan.Files.Where(f => f.Edits.All.Count > 0)
                .Select(f => Sentence(f.Path, FileReplacement.Write(context, f.FullPath, f.Text, f.NewText)))
                .FirstOrDefault(p => p is not null);
    }

    private bool IsIgnored() =>
        RepositoryPaths.TopOf(root) is null
            ? (Read(Ignore) ?? "").Split('\n').Any(l => l.Trim() is DotEnv.FileName or "/" + DotEnv.FileName or ".env*")
            : RepositoryPaths.IsKeptOutOfGit(Environment);

    private string? Update(string file, Func<string, string> change, UnixFileMode? mode = null)
    {
        string? text = Read(file);
        return Sentence(Path.GetFileName(file), FileReplacement.Write(context, file, text, change(text ?? ""), mode));
    }

    private static string? Sentence(string file, string? problem) => problem is null ? null : $"cannot write '{file}': {problem}.";

    private static string? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        string text = File.ReadAllText(file);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
