namespace Seatrial.Engine.Controls;

/// <summary>Why a control is unknown.</summary>
public enum UnknownCause
{
    /// <summary>What was read does not decide it; the reason says what would.</summary>
    NotShown,

    /// <summary>It shows in the code itself, which no analyser of this version reads.</summary>
    NeedsCodeAnalysis,

    /// <summary>No judge exists yet.</summary>
    NotAnalysed,
}
