class Settings:
    ENVIRONMENT: str = "local"


settings = Settings()
