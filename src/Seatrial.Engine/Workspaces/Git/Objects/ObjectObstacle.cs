namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Why an object was not read.</summary>
public enum ObjectObstacle
{
    /// <summary>Its bytes, or those of an object that it is derived from, are damaged.</summary>
    Damaged,

    /// <summary>It, or an object that it is derived from, is larger than the limit.</summary>
    TooLarge,

    /// <summary>The bytes of all objects together passed the limit: deltas can claim any size.</summary>
    BudgetSpent,
}
