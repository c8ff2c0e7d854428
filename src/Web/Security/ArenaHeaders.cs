namespace Pilar.Arena.Web.Security;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class ArenaHeaders
{
    /// <summary>The one policy that Lit makes its templates through.</summary>
    private const string LitPolicy = "lit-html";

    /// <summary>The one policy that the pages on which a case is written start their worker through.</summary>
    private const string WorkerPolicy = "arena-worker";

    private enum Kind
    {
        /// <summary>Almost everything: no worker, no WebAssembly.</summary>
        Usual,

        /// <summary>The pages on which a case is written: they may start a worker of ours.</summary>
        Writing,

        /// <summary>The worker's own script: a worker obeys what its script came with, and this one alone may compile WebAssembly.</summary>
        Worker,
    }

    public static IApplicationBuilder UseArenaHeaders(this IApplicationBuilder app, bool development)
    {
        foreach (var kind in Enum.GetValues<Kind>())
        {
            app.UseWhen(http => KindOf(http.Request.Path) == kind, those => those.UseSecurityHeaders(Policy(kind, development)));
        }

        return app.Use(NeverStore);
    }

    private static Kind KindOf(PathString path) => path.Value switch
    {
        "/js/case-worker.js" => Kind.Worker,
        { } value when IsWriting(value) => Kind.Writing,
        _ => Kind.Usual,
    };

    private static bool IsWriting(string path) => Stands(path, "/moter/", "/ny-sak") || Stands(path, "/framlegg/", "/skriv");

    private static bool Stands(string path, string first, string last) =>
        path.StartsWith(first, StringComparison.OrdinalIgnoreCase) && path.EndsWith(last, StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Policy(Kind kind, bool development)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicySameOrigin() // no-referrer would make our own forms say «Origin: null»
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(Permissions)
            .AddContentSecurityPolicy(content => Content(content, kind))
            .RemoveServerHeader();
        return development ? headers : headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }

    // The arena needs none of it. Only names that every browser knows: an unknown one is a warning on each page.
    private static void Permissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddAccelerometer().None();
        permissions.AddAutoplay().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddEncryptedMedia().None();
        permissions.AddFullscreen().None();
        permissions.AddGeolocation().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddPictureInPicture().None();
        permissions.AddPublickeyCredentialsGet().None();
        permissions.AddScreenWakeLock().None();
        permissions.AddSyncXHR().None();
        permissions.AddUsb().None();
        permissions.AddXrSpatialTracking().None();
    }

    private static void Content(CspBuilder content, Kind kind)
    {
        content.AddDefaultSrc().None();
        var script = content.AddScriptSrc().Self();
        var worker = content.AddWorkerSrc();
        var trusted = content.AddTrustedTypes().AllowPolicy(LitPolicy);
        switch (kind)
        {
            case Kind.Writing:
                worker.Self();
                trusted.AllowPolicy(WorkerPolicy);
                break;
            case Kind.Worker:
                script.WasmUnsafeEval();
                worker.None();
                break;
            default:
                worker.None();
                break;
        }

        content.AddStyleSrc().Self();
        content.AddImgSrc().Self().Data();
        content.AddFontSrc().Self();
        content.AddConnectSrc().Self(); // takes in the WebSocket of the same host
        content.AddManifestSrc().Self();
        content.AddFormAction().Self();
        content.AddBaseUri().None();
        content.AddFrameAncestors().None();
        content.AddRequireTrustedTypesFor().Script();
    }

    // Nothing a person has seen stays on a shared computer. What is the same for everyone says so itself.
    private static Task NeverStore(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    }
}
