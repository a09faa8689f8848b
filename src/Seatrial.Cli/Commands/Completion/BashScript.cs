using System.Text;

namespace Seatrial.Cli.Commands.Completion;

/// <summary>Completion for bash 4 and later, without any helper library.</summary>
internal static class BashScript
{
    public static string Write(CompletionModel model)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # bash completion for seatrial: source <(seatrial completion bash)
            _seatrial() {
              local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=""
              [[ $COMP_CWORD -gt 1 ]] && command=${COMP_WORDS[1]}
              COMPREPLY=()

            """
        );
        text.Append("  case \"$command $previous\" in\n");
        foreach (var command in model.Commands)
        {
            foreach (var option in command.Options.Where(o => o.Values is not null))
            {
                string names = string.Join('|', option.Names.Select(n => $"\"{command.Name} {n}\""));
                text.Append($"    {names}) {Reply(option.Values!)}; return ;;\n");
            }
        }

        text.Append("  esac\n  case \"$command\" in\n");
        text.Append(
            $"    \"\") COMPREPLY=($(compgen -W \"{string.Join(' ', model.Commands.Select(c => c.Name))} --help --version\" -- \"$current\")) ;;\n"
        );
        foreach (var command in model.Commands)
        {
            string options = string.Join(' ', command.Options.SelectMany(o => o.Names));
            text.Append(
                $"    {command.Name}) if [[ $current == -* ]]; then COMPREPLY=($(compgen -W \"{options}\" -- \"$current\")); else {Reply(command.Argument)}; fi ;;\n"
            );
        }

        return text.Append("  esac\n}\ncomplete -F _seatrial seatrial\n").ToString();
    }

    private static string Reply(CompletedValues values) =>
        values switch
        {
            { AreFolders: true } => "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")",
            { AreFiles: true } => "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")",
            _ => $"COMPREPLY=($(compgen -W \"{string.Join(' ', values.Words)}\" -- \"$current\"))",
        };
}
