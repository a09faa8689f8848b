namespace Seatrial.Cli.Commands.Init.Hooks;

/// <summary>Something that can be made to ask Seatrial. A row of <see cref="HookKinds"/>.</summary>
/// <param name="Name">As <c>--hook</c> takes it.</param>
/// <param name="Install">Sets it up below the top of a repository; answers what was done, or what stands in the way.</param>
internal sealed record HookKind(string Name, Func<HookPlace, HookResult> Install);
