namespace Seatrial.Secrets.Reading;

/// <summary>What a value is to its name.</summary>
internal enum ValueRole
{
    /// <summary>An entry of a configuration or of data.</summary>
    Setting,

    /// <summary>A variable of an environment: <c>.env</c>, compose, <c>ENV</c> of a Dockerfile, systemd.</summary>
    Environment,

    /// <summary>An assignment of a program.</summary>
    Assignment,

    /// <summary>An argument with a name.</summary>
    KeywordArgument,

    /// <summary>An argument by position; <see cref="NamedValue.Function"/> and <see cref="NamedValue.Position"/> tell which.</summary>
    Argument,

    /// <summary>What is taken when nothing is given: a parameter's default, <c>process.env.X || "…"</c>, <c>getenv("X", "…")</c>.</summary>
    Default,
    Comparison,

    /// <summary>An HTTP header.</summary>
    Header,

    /// <summary>An option of a command.</summary>
    Option,

    /// <summary>An item of a list that has the name.</summary>
    ListItem,

    /// <summary>The password of a login, by its position; it has no name.</summary>
    Login,

    /// <summary>A column of a table that has the name.</summary>
    Column,
}
