using Microsoft.AspNetCore.Diagnostics;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Security;

/// <summary>Every no that has no page of its own gets one: <c>/feil/404</c>. What went wrong stands in our log, not there.</summary>
internal static class ArenaErrors
{
    private const string Page = "/feil/{0}";

    public static void UseArenaErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/feil/500",
            AllowStatusCode404Response = true,
            CreateScopeForErrors = true,
        });
        app.UseWhen(http => !IsForMachines(http.Request.Path), pages => pages.UseStatusCodePagesWithReExecute(Page, createScopeForStatusCodePages: true));
        app.Use(ReadThePage);
    }

    /// <summary>The live line and the questions about health: nobody reads a page there.</summary>
    public static bool IsForMachines(PathString path) =>
        path.StartsWithSegments(RoomHub.Path, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(ArenaHealth.Path, StringComparison.OrdinalIgnoreCase);

    // The page about a form that failed is read, not posted to; and it is still a failure.
    private static async Task ReadThePage(HttpContext http, RequestDelegate next)
    {
        var failed = http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode;
        if (failed is null && http.Features.Get<IExceptionHandlerFeature>() is null)
        {
            await next(http);
            return;
        }

        http.Request.Method = HttpMethods.Get;
        http.Response.OnStarting(static state =>
        {
            var (response, status) = ((HttpResponse, int))state;
            response.StatusCode = status;
            return Task.CompletedTask;
        }, (http.Response, failed ?? StatusCodes.Status500InternalServerError));
        await next(http);
    }
}
