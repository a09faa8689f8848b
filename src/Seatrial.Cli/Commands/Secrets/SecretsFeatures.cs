using System.CommandLine;
using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>What <c>seatrial secrets</c> is made of, each part in a file of its own beside this one.</summary>
internal static class SecretsFeatures
{
    /// <summary>Other things to look at than the working tree.</summary>
    public static IReadOnlyList<ISecretsMode> Modes() =>
        [new StagedMode(), new BranchMode(), new CommitsMode(), new StdinMode(), new WhyMode()];

    /// <summary>Changes of a run.</summary>
    public static IReadOnlyList<ISecretsSetting> Settings() => [new BaselineSetting(), new ForeignSetting(), new HistorySetting()];

    /// <summary>Commands below <c>secrets</c>. A folder of the same name is looked at as <c>./NAME</c>.</summary>
    public static IReadOnlyList<Command> Subcommands(CommandContext context) =>
        [
            FixCommand.Create(context),
            HookCommand.Create(context),
            BaselineCommand.Create(context),
            InventoryCommand.Create(context),
            PurgeCommand.Create(context),
            RotationCommands.Rotated(context),
            RotationCommands.Revoked(context),
        ];
}
