namespace Seatrial.Requirements.Applications;

/// <summary>What the files of a folder say about it, beyond manifests.</summary>
[Flags]
internal enum FolderSignals
{
    None = 0,
    Dockerfile = 1,

    /// <summary>Settings of a hosting platform: vercel.json, Procfile, fly.toml.</summary>
    Hosting = 2,
    GoMain = 4,
    RustMain = 8,

    /// <summary>An entry point by convention: manage.py, main.py, config.ru, artisan.</summary>
    EntryPoint = 16,

    /// <summary>Program text directly in the folder.</summary>
    Source = 32,

    /// <summary>A page that a browser opens.</summary>
    IndexPage = 64,
    Infrastructure = 128,
}
