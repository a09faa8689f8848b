using System.CommandLine;
using System.Text;

namespace Seatrial.Cli.Hosting;

/// <summary>Help that fits on a screen: what it does, how to call it, its options, examples.</summary>
internal static class HelpText
{
    private const int Width = 80;
    private const int Column = 26;

    public static string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append(Wrapped(command.Description ?? "", 0)).Append('\n');
        text.Append($"\nUsage: {string.Join("\n       ", Usages(command))}\n");
        Section(text, "Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Section(text, "Arguments", command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Section(text, "Options", command.Options.Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? "")));
        if (command is DocumentedCommand documented)
        {
            Section(text, "Examples", documented.Examples);
            text.Append(documented.Note.Length > 0 ? $"\n{Wrapped(documented.Note, 0)}\n" : "");
        }

        return text.ToString();
    }

    /// <summary>A command that has commands below it may also do something by itself.</summary>
    private static IEnumerable<string> Usages(Command command)
    {
        string path = CommandPath.Of(command);
        if (command.Subcommands.Count == 0 || command.Arguments.Count > 0)
        {
            var arguments = command
                .Arguments.Where(a => !a.Hidden)
                .Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.HelpName ?? a.Name}]" : a.HelpName ?? a.Name);
            yield return string.Join(' ', [path, .. arguments, "[OPTIONS]"]);
        }

        if (command.Subcommands.Count > 0)
        {
            yield return $"{path} COMMAND [OPTIONS]";
        }
    }

    private static string Label(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(a => a.Length == 2).Append(option.Name));
        return option.HelpName is { } value && option.Arity.MaximumNumberOfValues > 0 ? $"{names} {value}" : names;
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string Meaning)> rows)
    {
        bool first = true;
        foreach (var (name, meaning) in rows)
        {
            text.Append(first ? $"\n{title}:\n" : "");
            first = false;
            string head = $"  {name}";
            text.Append(head.Length + 2 <= Column ? head.PadRight(Column) : $"{head}\n{new string(' ', Column)}");
            text.Append(Wrapped(meaning, Column)).Append('\n');
        }
    }

    private static string Wrapped(string meaning, int column)
    {
        var text = new StringBuilder();
        int used = 0;
        foreach (string word in meaning.Split(' '))
        {
            if (used > 0 && used + word.Length + 1 > Width - column)
            {
                text.Append('\n').Append(' ', column);
                used = 0;
            }

            text.Append(used > 0 ? " " : "").Append(word);
            used += word.Length + (used > 0 ? 1 : 0);
        }

        return text.ToString();
    }
}
