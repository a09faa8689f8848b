namespace Seatrial.Requirements.Deployment;

/// <summary>Whose settings a <see cref="SettingFact"/> speaks of.</summary>
public static class SettingTechnology
{
    /// <summary>
    /// Environment variables that a deployment sets: Dockerfile, compose, Kubernetes, platform files, production dotenv files.
    /// </summary>
    public const string Environment = "environment";

    /// <summary>Spring Boot and Quarkus application properties.</summary>
    public const string Java = "java";

    public const string Django = "django";

    public const string Rails = "rails";

    public const string Laravel = "laravel";

    public const string Php = "php";

    /// <summary><c>Web.config</c> of ASP.NET on IIS.</summary>
    public const string WebConfig = "web.config";

    public const string Nginx = "nginx";

    /// <summary>Response headers that a hosting platform adds: Vercel, Netlify, Firebase Hosting, Cloudflare Pages.</summary>
    public const string EdgeHeaders = "edge headers";
}
