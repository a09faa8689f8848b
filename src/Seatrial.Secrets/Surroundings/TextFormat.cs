namespace Seatrial.Secrets.Surroundings;

/// <summary>How a file writes values down: decides whether a value may stand without quotes.</summary>
internal enum TextFormat
{
    /// <summary>No known extension: dot files and tools' own formats.</summary>
    Plain,
    Code,

    /// <summary>Shell, Dockerfile, Makefile: assignments and command lines.</summary>
    Shell,

    /// <summary><c>.env</c> and its relatives.</summary>
    Env,

    /// <summary>INI, properties, TOML, conf.</summary>
    Ini,
    Yaml,
    Json,
    Markup,
    Sql,

    /// <summary>Prose and data: no generic kind is looked for.</summary>
    Prose,
}
