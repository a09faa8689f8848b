namespace Seatrial.Components.Packages;

/// <summary>What a component is there for, as far as the file says. Where several ways lead to it, the one that ships it counts.</summary>
public enum ComponentScope
{
    /// <summary>The file does not tell.</summary>
    Unknown,

    /// <summary>Part of what runs.</summary>
    Production,

    /// <summary>Installed where its platform or a choice of the installer asks for it.</summary>
    Optional,

    /// <summary>Build, test and tools only.</summary>
    Development,
}
