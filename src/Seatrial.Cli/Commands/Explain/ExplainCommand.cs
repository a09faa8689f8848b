using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Explanations;
using Seatrial.Requirements;

namespace Seatrial.Cli.Commands.Explain;

/// <summary><c>seatrial explain ID</c>: what a control or rule means.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("ID")
        {
            Description = "A control such as SEC-1 or a rule such as secrets/npm-token; everything when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.CompletionSources.Add([.. ControlCatalogue.All.Select(c => c.Id)]);
        var command = new DocumentedCommand("explain", "Say what a control or rule means, why it matters and how to fix it.")
        {
            Examples = [("seatrial explain", "list every control"), ("seatrial explain REC-1", "one control")],
        };
        command.Arguments.Add(id);
        command.SetAction(arguments => Run(context, arguments.GetValue(id)));
        return command;
    }

    private static int Run(CommandContext context, string? id)
    {
        var layout = Layouts.Of(context, ColorChoice.Auto);
        RuleDescriptor[] rules = [.. Slices.All.SelectMany(s => s.Rules)];
        string? text =
            id is null ? Explanation.OfAll(layout)
            : ControlCatalogue.Find(id) is { } control ? Explanation.Of(control, rules, layout)
            : FindRule(rules, id) is { } rule ? Explanation.Of(rule, layout)
            : null;
        if (text is null)
        {
            string? near = Spelling.Nearest(id!, ControlCatalogue.All.Select(c => c.Id).Concat(rules.Select(r => r.Id)));
            string meant = near is null ? "" : $"; did you mean '{near}'?";
            return context.Reject($"no control or rule is called '{id}'{meant} 'seatrial explain' lists the controls.");
        }

        context.Out.Write(text);
        return ExitStatus.Fine;
    }

    /// <summary>By its whole id, or by its name alone where that is unique.</summary>
    private static RuleDescriptor? FindRule(RuleDescriptor[] rules, string id)
    {
        if (Array.Find(rules, r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)) is { } rule)
        {
            return rule;
        }

        var named = Array.FindAll(rules, r => r.Id.EndsWith($"/{id}", StringComparison.OrdinalIgnoreCase));
        return named.Length == 1 ? named[0] : null;
    }
}
