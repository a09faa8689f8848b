using static Seatrial.Requirements.Stack.CiPurpose;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Tools that ship: deployments, releases of artefacts, migrations.</summary>
internal static class DeployTools
{
    public static IReadOnlyList<CiTool> All { get; } =
    [
        new("vercel-deploy", "Vercel", Deploy, "@amondnet/vercel-action|$vercel deploy|$vercel --prod|$vercel --prebuilt"),
        new("netlify-deploy", "Netlify", Deploy, "@nwtgck/actions-netlify|@netlify/actions|$netlify deploy|$ntl deploy"),
        new("fly-deploy", "Fly.io", Deploy, "@superfly/flyctl-actions|$flyctl deploy|$fly deploy"),
        new("railway-deploy", "Railway", Deploy, "@bervprojects/railway-deploy|$railway up"),
        new("render-deploy", "Render", Deploy, "@johnbeynon/render-deploy-action|$api.render.com/deploy"),
        new("heroku-deploy", "Heroku", Deploy, "@akhileshns/heroku-deploy|$heroku container:release|$git push heroku|#heroku"),
        new(
            "cloudflare-deploy",
            "Cloudflare",
            Deploy,
            "@cloudflare/wrangler-action|@cloudflare/pages-action|$wrangler deploy|$wrangler publish|$wrangler pages deploy"
        ),
        new("firebase-deploy", "Firebase", Deploy, "@firebaseextended/action-hosting-deploy|@w9jds/firebase-action|$firebase deploy"),
        new("supabase-deploy", "Supabase", Deploy, "$supabase functions deploy"),
        new("aws-ecs-deploy", "Amazon ECS", Deploy, "@aws-actions/amazon-ecs-deploy-task-definition|$aws ecs update-service"),
        new(
            "aws-lambda-deploy",
            "AWS Lambda",
            Deploy,
            "@appleboy/lambda-action|$aws lambda update-function-code|$sam deploy|$cdk deploy|$serverless deploy|$sls deploy|$sst deploy"
        ),
        new("aws-s3-deploy", "Amazon S3", Deploy, "@jakejarvis/s3-sync-action|$aws s3 sync"),
        new("aws-beanstalk-deploy", "Elastic Beanstalk", Deploy, "@einaregilsson/beanstalk-deploy|$eb deploy"),
        new("aws-cloudformation", "CloudFormation", Deploy, "@aws-actions/aws-cloudformation-github-deploy|$aws cloudformation deploy"),
        new("aws-codedeploy", "CodeDeploy", Deploy, "$aws deploy create-deployment"),
        new("google-cloud-run", "Cloud Run", Deploy, "@google-github-actions/deploy-cloudrun|$gcloud run deploy"),
        new("google-app-engine", "App Engine", Deploy, "@google-github-actions/deploy-appengine|$gcloud app deploy"),
        new("google-functions", "Cloud Functions", Deploy, "@google-github-actions/deploy-cloud-functions|$gcloud functions deploy"),
        new(
            "azure-webapp",
            "Azure App Service",
            Deploy,
            "@azure/webapps-deploy|$az webapp deploy|$az webapp up|#AzureWebApp|#AzureRmWebAppDeployment"
        ),
        new(
            "azure-container-apps",
            "Azure Container Apps",
            Deploy,
            "@azure/container-apps-deploy-action|$az containerapp update|$az containerapp up|$azd deploy|$azd up"
        ),
        new(
            "azure-functions-deploy",
            "Azure Functions",
            Deploy,
            "@azure/functions-action|$func azure functionapp publish|#AzureFunctionApp"
        ),
        new("azure-static-web-apps", "Azure Static Web Apps", Deploy, "@azure/static-web-apps-deploy"),
        new("azure-aks", "Azure Kubernetes", Deploy, "@azure/k8s-deploy|#KubernetesManifest|#HelmDeploy"),
        new("kubectl", "kubectl", Deploy, "$kubectl apply|$kubectl set image|$kubectl rollout"),
        new("helm", "Helm", Deploy, "$helm upgrade|$helm install|$helmfile apply|$helmfile sync"),
        new("argocd", "Argo CD", Deploy, "$argocd app sync"),
        new("kustomize", "Kustomize", Deploy, "$kustomize build"),
        new("terraform-apply", "Terraform", Deploy, "$terraform apply|$tofu apply|$terragrunt apply|$pulumi up"),
        new("ansible", "Ansible", Deploy, "@dawidd6/action-ansible-playbook|$ansible-playbook"),
        new("ssh-deploy", "SSH", Deploy, "@appleboy/ssh-action|@appleboy/scp-action|@easingthemes/ssh-deploy|@burnett01/rsync-deployments"),
        new(
            "github-pages",
            "GitHub Pages",
            Deploy,
            "@actions/deploy-pages|@peaceiris/actions-gh-pages|@jamesives/github-pages-deploy-action"
        ),
        new("kamal", "Kamal", Deploy, "$kamal deploy|$mrsk deploy"),
        new("capistrano", "Capistrano", Deploy, "$cap production deploy|$cap staging deploy"),
        new(
            "laravel-deploy",
            "Laravel Forge / Vapor",
            Deploy,
            "@jbrooksuk/laravel-forge-action|$forge.laravel.com|$vapor deploy|$envoy run"
        ),
        new("dokku", "Dokku", Deploy, "@dokku/github-action"),
        new("coolify", "Coolify", Deploy, "$coolify deploy|@himanshujjp/coolify-deployment-action"),
        new("digitalocean", "DigitalOcean", Deploy, "@digitalocean/app_action|$doctl apps create-deployment"),
        new("expo-eas", "Expo EAS", Deploy, "$eas build|$eas submit|$eas update"),
        new("fastlane", "fastlane", Deploy, "$fastlane"),
        new("docker-compose-deploy", "docker compose", Deploy, "$docker compose up -d|$docker-compose up -d|$docker stack deploy"),
        new("convex-deploy", "Convex", Deploy, "$convex deploy"),
        new("modal-deploy", "Modal", Deploy, "$modal deploy"),
        new(
            "docker-build-push",
            "docker build-push",
            Release,
            "@docker/build-push-action|@docker/bake-action|$docker push|$docker buildx build --push|#Docker@2"
        ),
        new("goreleaser", "GoReleaser", Release, "@goreleaser/goreleaser-action|$goreleaser"),
        new(
            "npm-publish",
            "npm publish",
            Release,
            "$npm publish|$pnpm publish|$yarn npm publish|$lerna publish|$changeset publish|@js-devtools/npm-publish|@changesets/action"
        ),
        new("pypi-publish", "PyPI publish", Release, "@pypa/gh-action-pypi-publish|$twine upload|$poetry publish|$uv publish"),
        new("nuget-push", "NuGet push", Release, "$dotnet nuget push|$nuget push"),
        new("maven-deploy", "Maven deploy", Release, "$mvn deploy|$mvn -B deploy|$gradlew publish"),
        new("cargo-publish", "cargo publish", Release, "$cargo publish"),
        new("gem-push", "gem push", Release, "$gem push|@rubygems/release-gem"),
        new(
            "github-release",
            "GitHub release",
            Release,
            "@softprops/action-gh-release|@ncipollo/release-action|$gh release create|@actions/create-release"
        ),
        new("semantic-release", "semantic-release", Release, "$semantic-release|@cycjimmy/semantic-release-action"),
        new("jib", "Jib", Release, "$jib:build|$gradlew jib"),
        new("ko", "ko", Release, "$ko build|$ko publish"),
        new("kaniko", "kaniko", Release, "#gcr.io/kaniko-project/executor|$/kaniko/executor"),
        new("prisma-migrate", "Prisma Migrate", Migrate, "$prisma migrate deploy|$prisma db push"),
        new("alembic-upgrade", "Alembic", Migrate, "$alembic upgrade|$flask db upgrade"),
        new("django-migrate", "Django migrations", Migrate, "$manage.py migrate"),
        new("rails-migrate", "Rails migrations", Migrate, "$rails db:migrate|$rake db:migrate"),
        new("artisan-migrate", "Laravel migrations", Migrate, "$artisan migrate"),
        new("ef-update", "EF Core migrations", Migrate, "$dotnet ef database update"),
        new("flyway-migrate", "Flyway", Migrate, "$flyway migrate|$flyway:migrate"),
        new("supabase-push", "Supabase migrations", Migrate, "$supabase db push"),
        new("drizzle-migrate", "Drizzle Kit", Migrate, "$drizzle-kit migrate|$drizzle-kit push"),
        new("liquibase-update", "Liquibase", Migrate, "$liquibase update"),
    ];
}
