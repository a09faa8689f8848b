using System.Text;

namespace Seatrial.Cli.Commands.Completion;

/// <summary>Completion for PowerShell; paths are completed by the shell itself when nothing is offered.</summary>
internal static class PowerShellScript
{
    public static string Write(CompletionModel model)
    {
        var text = new StringBuilder("# PowerShell completion for seatrial: seatrial completion pwsh | Out-String | Invoke-Expression\n");
        text.Append(
            "Register-ArgumentCompleter -Native -CommandName seatrial -ScriptBlock {\n  param($wordToComplete, $commandAst, $cursorPosition)\n"
        );
        text.Append("  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })\n");
        text.Append("  $position = if ($wordToComplete) { $words.Count - 1 } else { $words.Count }\n");
        text.Append("  $command = if ($position -gt 1) { $words[1] } else { '' }\n  $previous = $words[$position - 1]\n");
        text.Append(
            $"  $offered = if ($position -le 1) {{ {List([.. model.Commands.Select(c => c.Name), "--help", "--version"])} }} else {{ switch ($command) {{\n"
        );
        foreach (var command in model.Commands)
        {
            text.Append($"    '{command.Name}' {{ switch ($previous) {{\n");
            foreach (var option in command.Options.Where(o => o.Values is not null))
            {
                foreach (string name in option.Names)
                {
                    text.Append($"      '{name}' {{ {List(option.Values!.Words)} }}\n");
                }
            }

            text.Append(
                $"      default {{ {List([.. command.Argument.Words, .. command.Options.SelectMany(o => o.Names)])} }}\n    }} }}\n"
            );
        }

        return text.Append(
                "  } }\n  $offered | Where-Object { $_ -like \"$wordToComplete*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n"
            )
            .ToString();
    }

    private static string List(IReadOnlyList<string> words) =>
        $"@({string.Join(", ", words.Select(w => $"'{w.Replace("'", "''", StringComparison.Ordinal)}'"))})";
}
