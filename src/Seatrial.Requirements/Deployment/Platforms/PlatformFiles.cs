using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment.Platforms;

/// <summary>Configuration files of hosting platforms, as data.</summary>
internal static class PlatformFiles
{
    public static IReadOnlyList<PlatformFile> All { get; } =
    [
        new("Vercel", "vercel.json", KeepsVersions: true, EdgePlatforms.ReadVercel),
        new("Vercel", ".vercel/project.json", KeepsVersions: true),
        new("Netlify", "netlify.toml", KeepsVersions: true, EdgePlatforms.ReadNetlify),
        new("Fly.io", "fly.toml fly.production.toml fly.prod.toml fly.staging.toml", KeepsVersions: true, FlyPlatform.Read),
        new("Render", "render.yaml render.yml", KeepsVersions: true, RenderPlatform.Read),
        new("Railway", "railway.json railway.toml", KeepsVersions: true, SmallPlatforms.ReadRailway),
        new("DigitalOcean App Platform", ".do/app.yaml", KeepsVersions: true, SmallPlatforms.ReadDigitalOcean),
        new("Google App Engine", "app.yaml", KeepsVersions: true, SmallPlatforms.ReadAppEngine)
        {
            IsIt = root => root["runtime"].Text is not null,
        },
        new("Heroku", "Procfile", KeepsVersions: true),
        new("Heroku", "app.json", KeepsVersions: true, SmallPlatforms.ReadHeroku)
        {
            IsIt = root => !root["buildpacks"].IsMissing || !root["formation"].IsMissing || !root["addons"].IsMissing,
        },
        new("Heroku", "heroku.yml", KeepsVersions: true),
        new("Cloudflare", "wrangler.toml wrangler.json wrangler.jsonc", KeepsVersions: true, SmallPlatforms.ReadCloudflare),
        new("AWS Amplify", "amplify.yml", KeepsVersions: true),
        new("Firebase", "firebase.json", KeepsVersions: true, EdgePlatforms.ReadFirebase)
        {
            IsIt = root =>
                !root["hosting"].IsMissing || !root["functions"].IsMissing || !root["firestore"].IsMissing || !root["database"].IsMissing,
        },
        new("Firebase App Hosting", "apphosting.yaml", KeepsVersions: true, SmallPlatforms.ReadAppHosting),
        new("Google Cloud Build", "cloudbuild.yaml cloudbuild.yml", KeepsVersions: false, SmallPlatforms.ReadCloudBuild)
        {
            IsIt = SmallPlatforms.CloudBuildDeploys,
        },
        new("Skaffold", "skaffold.yaml", KeepsVersions: false),
        new("Helm", "Chart.yaml", KeepsVersions: true),
        new("Kustomize", "kustomization.yaml kustomization.yml", KeepsVersions: false),
        new("Serverless Framework", "serverless.yml serverless.yaml", KeepsVersions: false, ServerlessPlatform.Read),
        new("AWS App Runner", "apprunner.yaml", KeepsVersions: false),
        new("AWS CDK", "cdk.json", KeepsVersions: false),
        new("AWS CodeDeploy", "appspec.yml appspec.yaml", KeepsVersions: true),
        new("AWS Copilot", "copilot/environments/production/manifest.yml", KeepsVersions: true),
        new("Pulumi", "Pulumi.yaml", KeepsVersions: false),
        new("Azure Developer CLI", "azure.yaml", KeepsVersions: false),
        new("Azure Static Web Apps", "staticwebapp.config.json", KeepsVersions: false),
        new("Platform.sh", ".platform.app.yaml", KeepsVersions: false),
        new("Nixpacks", "nixpacks.toml", KeepsVersions: false),
        new("CapRover", "captain-definition", KeepsVersions: true),
        new("Kamal", "config/deploy.yml", KeepsVersions: true, SmallPlatforms.ReadKamal)
        {
            IsIt = root => root["service"].Text is not null && root["image"].Text is not null,
        },
        new("SST", "sst.config.ts", KeepsVersions: false),
        new("Nomad", "job.nomad nomad.hcl", KeepsVersions: true),
        new("Deno Deploy", "deno.deploy.json", KeepsVersions: true),
    ];

    private static readonly PathTable<PlatformFile> ByPath = new(All, f => f.Paths.Split(' '));

    /// <summary>The platform that a file belongs to by its path; null for every other file.</summary>
    public static PlatformFile? Find(ReadOnlySpan<char> path) => ByPath.Find(path);
}
