namespace Seatrial.Secrets.Filter.Screening;

/// <summary>What a state of one of the automata of <see cref="ScreenStates"/> stands for.</summary>
/// <param name="Rule">The rule whose program is followed.</param>
/// <param name="Items">All ways on, sorted.</param>
internal sealed record ScreenState(int Rule, ScreenItem[] Items);
