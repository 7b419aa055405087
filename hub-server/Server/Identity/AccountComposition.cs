using CsoNet.Collab.Notifications;
using CsoNet.Collab.People;
using CsoNet.Collab.Server.Http;
using CsoNet.Collab.Server.Mail;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CsoNet.Collab.Server.Identity;

/// <summary>How people sign in, and how letters reach them.</summary>
internal static class AccountComposition
{
    public static void AddAccounts(this IServiceCollection services, Settings settings)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Session.Configure);
        services.AddSingleton<ILookupNormalizer, OneForm>();
        services.Configure<PasswordHasherOptions>(Passwords.Configure);
        services
            .AddIdentityCore<AccountUser>(options =>
            {
                // Addresses are looked at by their own rules.
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = Tries.Most;
            })
            .AddUserStore<AccountUsers>();
        services.AddScoped<IPasskeyHandler<AccountUser>, PasskeyHandler<AccountUser>>().AddScoped<Passkeys>().AddScoped<Vanishing>();
        // Only keys that every browser finds by themselves, on devices that ask whom they have before them.
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ResidentKeyRequirement = "required";
            options.UserVerificationRequirement = "required";
        });
        services.AddSingleton<AccountSeal>().AddSingleton<HashingTurn>().AddSingleton<EvenAnswer>().AddSingleton<AskedCodes>();
        services.AddScoped<AccountUsers>().AddScoped<FirstFactor>().AddScoped<SecondFactor>().AddScoped<Codes>();
        services.AddSingleton<HelpDesk>().AddSingleton<PeopleSearch>().AddSingleton<PeopleEndpoints.OthersAccount>();
        services
            .AddSingleton<HubAddress>()
            .AddSingleton<AnswerLinks>()
            .AddSingleton<Newcomers>()
            .AddSingleton<OwnProfile>()
            .AddScoped<OwnAccount>()
            .AddScoped<Admission>()
            .AddScoped<WaysIn>()
            .AddScoped<Links>()
            .AddScoped<AccountDesk>();
        services.AddFederation(settings.Provider, settings.IsDevelopment);
        services.AddMail(settings);
    }

    private static void AddMail(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<MailRoom>().AddHostedService(all => all.GetRequiredService<MailRoom>());
        if (settings.Mail is { } server)
        {
            services.AddSingleton<IMail>(new SmtpMail(server));
        }
        else if (settings.IsDevelopment)
        {
            services.AddSingleton<FolderMail>().AddSingleton<IMail>(all => all.GetRequiredService<FolderMail>());
        }
        else
        {
            services.AddSingleton<IMail, NoMail>();
        }
    }

    /// <summary>Addresses are compared in the form in which they are kept.</summary>
    private sealed class OneForm : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => NormalizeEmail(name);

        public string? NormalizeEmail(string? email) => EmailAddress.Normalize(email) ?? email;
    }
}
