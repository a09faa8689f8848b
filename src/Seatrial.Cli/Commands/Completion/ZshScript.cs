using System.Text;

namespace Seatrial.Cli.Commands.Completion;

/// <summary>Completion for zsh, with descriptions.</summary>
internal static class ZshScript
{
    public static string Write(CompletionModel model)
    {
        var text = new StringBuilder(
            "#compdef seatrial\n# zsh completion for seatrial: source <(seatrial completion zsh)\n_seatrial() {\n  local -a commands=(\n"
        );
        foreach (var command in model.Commands)
        {
            text.Append($"    {Quote($"{command.Name}:{command.Description}")}\n");
        }

        text.Append(
            "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n"
        );
        foreach (var command in model.Commands)
        {
            text.Append($"    {command.Name})\n      _arguments");
            foreach (var option in command.Options)
            {
                foreach (string name in option.Names)
                {
                    string value = option.Values is { } values ? $":value:{Action(values)}" : "";
                    text.Append($" \\\n        {Quote($"{name}[{Description(option.Description)}]{value}")}");
                }
            }

            text.Append($" \\\n        {Quote($"1:argument:{Action(command.Argument)}")}\n      ;;\n");
        }

        return text.Append("  esac\n}\nif [[ $funcstack[1] == _seatrial ]]; then _seatrial \"$@\"; else compdef _seatrial seatrial; fi\n")
            .ToString();
    }

    private static string Action(CompletedValues values) =>
        values switch
        {
            { AreFolders: true } => "_files -/",
            { AreFiles: true } => "_files",
            _ => $"({string.Join(' ', values.Words)})",
        };

    private static string Description(string text) =>
        text.Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal)
            .Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
