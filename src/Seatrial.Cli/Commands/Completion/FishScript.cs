using System.Text;

namespace Seatrial.Cli.Commands.Completion;

/// <summary>Completion for fish, with descriptions.</summary>
internal static class FishScript
{
    public static string Write(CompletionModel model)
    {
        var text = new StringBuilder("# fish completion for seatrial: seatrial completion fish | source\ncomplete -c seatrial -f\n");
        foreach (var command in model.Commands)
        {
            text.Append($"complete -c seatrial -n __fish_use_subcommand -a {command.Name} -d {Quote(command.Description)}\n");
        }

        foreach (var command in model.Commands)
        {
            string condition = $"complete -c seatrial -n '__fish_seen_subcommand_from {command.Name}'";
            text.Append(Argument(condition, command.Argument));
            foreach (var option in command.Options)
            {
                string names = string.Concat(
                    option.Names.Select(n => n.StartsWith("--", StringComparison.Ordinal) ? $" -l {n[2..]}" : $" -s {n[1..]}")
                );
                string value = option.Values switch
                {
                    null => "",
                    { AreFolders: true } => " -x -a '(__fish_complete_directories)'",
                    { AreFiles: true } => " -r -F",
                    { Words: var words } => $" -x -a {Quote(string.Join(' ', words))}",
                };
                text.Append($"{condition}{names}{value} -d {Quote(option.Description)}\n");
            }
        }

        return text.ToString();
    }

    private static string Argument(string condition, CompletedValues values) =>
        values switch
        {
            { AreFolders: true } => $"{condition} -a '(__fish_complete_directories)'\n",
            { Words.Count: > 0 } => $"{condition} -a {Quote(string.Join(' ', values.Words))}\n",
            _ => "",
        };

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
