using Microsoft.AspNetCore.Http.HttpResults;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web;

/// <summary>How HTTP says what a grain answered.</summary>
public static class ReplyResults
{
    public static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.NotSaved => StatusCodes.Status503ServiceUnavailable,
        RefusalKind.Busy => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A no to somebody who reads it: with its sentence.</summary>
    public static ProblemHttpResult ToHttp(this Refusal refusal, Texts texts) =>
        TypedResults.Problem(title: refusal.Code, detail: texts.Refused(refusal), statusCode: StatusOf(refusal));

    public static Results<Ok<T>, ProblemHttpResult> ToHttp<T>(this Reply<T> reply)
        where T : class =>
        reply.Accepted() ? TypedResults.Ok(reply.Value) : TypedResults.Problem(title: reply.Refusal.Code, statusCode: StatusOf(reply.Refusal));
}
