namespace Seatrial.Secrets.Filter.Patterns;

internal enum GroupKind
{
    /// <summary>A group that the engine does not report.</summary>
    Other,

    /// <summary>The credential.</summary>
    Secret,

    /// <summary>The name that the credential is assigned to.</summary>
    Name,
}
