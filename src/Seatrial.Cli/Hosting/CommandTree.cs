using System.CommandLine;
using Seatrial.Cli.Commands.Access;
using Seatrial.Cli.Commands.Advisories;
using Seatrial.Cli.Commands.Check;
using Seatrial.Cli.Commands.Completion;
using Seatrial.Cli.Commands.Decide;
using Seatrial.Cli.Commands.Deps;
using Seatrial.Cli.Commands.Diff;
using Seatrial.Cli.Commands.Docs;
using Seatrial.Cli.Commands.Explain;
using Seatrial.Cli.Commands.Init;
using Seatrial.Cli.Commands.Lock;
using Seatrial.Cli.Commands.Report;
using Seatrial.Cli.Commands.Secrets;
using Seatrial.Cli.Commands.Signing;
using Seatrial.Cli.Commands.Version;

namespace Seatrial.Cli.Hosting;

/// <summary>Every command. Help and completion are made from this tree.</summary>
internal static class CommandTree
{
    public static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand(
            "Seatrial tells whether an application is fit for production: it reads the code, measures it against seven requirements and says what is missing, "
                + "where, why and how to fix it. It needs no account and no network."
        )
        {
            CheckCommand.Create(context),
            SecretsCommand.Create(context),
            AccessCommand.Create(context),
            DepsCommand.Create(context),
            AdvisoriesCommand.Create(context),
            LockCommand.Create(context),
            DiffCommand.Create(context),
            DecideCommand.Create(context),
            SignCommand.Create(context),
            VerifyCommand.Create(context),
            AttestCommand.Create(context),
            LogCommand.Create(context),
            KeyCommand.Create(context),
            ReportCommand.Create(context),
            ExplainCommand.Create(context),
            InitCommand.Create(context),
            CompletionCommand.Create(context),
            VersionCommand.Create(context),
            DocsCommand.Create(context),
        };
        root.Options.Clear();
        root.Options.Add(HelpRequest.Option());
        root.Options.Add(VersionCommand.Option());
        root.SetAction(_ =>
        {
            context.Out.Write(HelpText.Of(root));
            return ExitStatus.Fine;
        });
        AddHelp(root);
        return root;
    }

    private static void AddHelp(Command parent)
    {
        foreach (var command in parent.Subcommands)
        {
            command.Options.Add(HelpRequest.Option());
            AddHelp(command);
        }
    }
}
